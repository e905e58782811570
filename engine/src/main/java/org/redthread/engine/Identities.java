package org.redthread.engine;

import java.util.List;
import org.redthread.engine.Gate.Answer;
import org.redthread.engine.Gate.Call;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.Redaction;
import org.redthread.engine.link.LinkQueries;
import org.redthread.engine.model.Decision;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.IdentityView;
import org.redthread.engine.model.IdentityWhy;
import org.redthread.engine.model.Judgement;
import org.redthread.engine.model.ResolutionSummary;
import org.redthread.engine.resolve.IdentityResolver;
import org.redthread.engine.resolve.Resolution;

/**
 * Who is the same person: profiles are held together by judgements that can be taken back, never
 * merged. Threads may share it.
 */
public final class Identities {
  private static final Call RESOLVE = new Call(Permission.RESOLVE, "identities.resolve");
  private static final Call WHY = new Call(Permission.READ_GRAPH, "identity.read");
  private static final Call JUDGE = new Call(Permission.JUDGE, "identity.judge");
  private static final Call UNDO = new Call(Permission.JUDGE, "identity.undo");

  private final Gate gate;
  private final IdentityResolver resolver;
  private final LinkQueries links;

  Identities(Gate gate, IdentityResolver resolver, LinkQueries links) {
    this.gate = gate;
    this.resolver = resolver;
    this.links = links;
  }

  /** Runs the rules over all profiles. */
  public ResolutionSummary resolve(Caller caller) {
    return gate.make(
        caller, RESOLVE, scope -> new Answer<>(summary(resolver.resolve()), List.of()));
  }

  private static ResolutionSummary summary(Resolution found) {
    return new ResolutionSummary(
        found.identities(),
        found.profiles(),
        found.moved(),
        found.refused().size(),
        found.overruled().size());
  }

  /** {@return an identity with its profiles and every judgement on them} */
  public IdentityView why(Caller caller, String id) {
    return gate.make(
        caller,
        WHY,
        scope -> {
          IdentityWhy why =
              resolver
                  .why(id, scope)
                  .orElseThrow(
                      () ->
                          new EngineException(
                              ErrorCode.NOT_FOUND,
                              "id",
                              "no identity with this id is there for you to read"));
          List<Entity> profiles = links.findEntities(why.identity().profiles(), scope);
          boolean isWithheld =
              !scope.seesProtected() && profiles.stream().anyMatch(Entity::isProtected);
          List<Judgement> judgements =
              why.judgements().stream()
                  .map(judgement -> isWithheld ? withoutWords(judgement) : judgement)
                  .toList();
          return new Answer<>(
              new IdentityView(id, Redaction.mask(profiles, scope), judgements),
              Gate.people(profiles));
        });
  }

  /** What a person wrote may name a protected one; what a rule says never does. */
  private static Judgement withoutWords(Judgement judgement) {
    return judgement.rule().equals(Judgement.PERSON)
        ? new Judgement(
            judgement.id(),
            judgement.left(),
            judgement.right(),
            judgement.decision(),
            judgement.rule(),
            "withheld: the words of the person who judged may tell of somebody protected",
            judgement.author(),
            judgement.at(),
            judgement.isReverted(),
            judgement.shared(),
            judgement.leftEvidence(),
            judgement.rightEvidence())
        : judgement;
  }

  /**
   * Judges two profiles. A NEGATIVE keeps them apart, whatever a rule says.
   *
   * @return the judgement as kept
   */
  public Judgement judge(
      Caller caller, String left, String right, Decision decision, String reason) {
    return gate.make(
        caller,
        JUDGE,
        scope -> {
          if (links.findEntities(List.of(left, right), scope).size() != 2) {
            throw new EngineException(
                ErrorCode.NOT_FOUND, "left", "the two profiles are not there for you to read");
          }
          Judgement kept = resolver.judge(left, right, decision, caller.user(), reason);
          return new Answer<>(kept, List.of(left, right));
        });
  }

  /** Takes a judgement back; memberships are as they would be without it. */
  public Judgement undo(Caller caller, String judgement) {
    return gate.make(
        caller,
        UNDO,
        scope -> {
          Judgement undone = resolver.undo(judgement, caller.user());
          return new Answer<>(undone, List.of(undone.left(), undone.right()));
        });
  }
}
