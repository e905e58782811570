package org.redthread.server.api;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Identities;
import org.redthread.engine.access.Permission;
import org.redthread.engine.model.Decision;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.IdentityView;
import org.redthread.engine.model.Judgement;
import org.redthread.engine.model.ResolutionSummary;
import org.redthread.server.api.Shapes.EntityShape;
import org.redthread.server.api.Shapes.EvidenceShape;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Body;
import org.redthread.server.http.Request;
import org.redthread.server.http.Route;

/** The routes of who is the same person. */
final class IdentityRoutes {
  private final Identities identities;

  IdentityRoutes(Identities identities) {
    this.identities = identities;
  }

  /** What a rule or a person says of two profiles. */
  public record JudgementShape(
      String id,
      String left,
      String right,
      String decision,
      String rule,
      String reason,
      String author,
      java.time.Instant at,
      boolean reverted,
      @Nullable String shared,
      List<EvidenceShape> evidence) {
    static JudgementShape of(Judgement judgement) {
      List<Evidence> evidence =
          java.util.stream.Stream.concat(
                  judgement.leftEvidence().stream(), judgement.rightEvidence().stream())
              .distinct()
              .sorted()
              .toList();
      return new JudgementShape(
          judgement.id(),
          judgement.left(),
          judgement.right(),
          judgement.decision().name(),
          judgement.rule(),
          judgement.reason(),
          judgement.author(),
          judgement.at(),
          judgement.isReverted(),
          judgement.shared().isEmpty() ? null : judgement.shared(),
          EvidenceShape.of(evidence));
    }
  }

  /** An identity with its profiles and what holds them together. */
  public record IdentityShape(
      String id, List<EntityShape> profiles, List<JudgementShape> judgements) {
    static IdentityShape of(IdentityView view) {
      return new IdentityShape(
          view.id(),
          view.profiles().stream().map(EntityShape::of).toList(),
          view.judgements().stream().map(JudgementShape::of).toList());
    }
  }

  /**
   * A judgement that a person makes, or the undoing of one.
   *
   * @param left the id of one profile
   * @param right the id of the other
   * @param decision {@code POSITIVE} or {@code NEGATIVE}
   * @param reason why
   * @param undo the id of a judgement to take back, instead of all the others
   */
  public record JudgementRequest(
      @Nullable String left,
      @Nullable String right,
      @Nullable String decision,
      @Nullable String reason,
      @Nullable String undo) {}

  List<Route> routes() {
    return List.of(
        ApiRoutes.get(
            "identities/{id}",
            "identity",
            ApiRoutes.terms(
                "An identity with its profiles", Permission.READ_GRAPH, IdentityShape.class),
            this::why),
        ApiRoutes.get(
            "identities/{id}/why",
            "identityWhy",
            ApiRoutes.terms(
                "Why profiles are held to be one person",
                Permission.READ_GRAPH,
                IdentityShape.class),
            this::why),
        ApiRoutes.post(
            "resolution/runs",
            "resolve",
            ApiRoutes.terms(
                "Find profiles of one person", Permission.RESOLVE, ResolutionSummary.class),
            new Body.None(),
            request -> Answer.created(identities.resolve(request.caller()))),
        ApiRoutes.post(
            "resolution/judgements",
            "judge",
            ApiRoutes.terms(
                "Judge whether two profiles are one person, or take a judgement back",
                Permission.JUDGE,
                JudgementShape.class),
            new Body.JsonValue(JudgementRequest.class),
            this::judge));
  }

  private Answer why(Request request) {
    return Answer.json(IdentityShape.of(identities.why(request.caller(), request.path("id"))));
  }

  private Answer judge(Request request) throws IOException {
    JudgementRequest asked = request.body(JudgementRequest.class);
    if (asked.undo() != null) {
      return Answer.created(JudgementShape.of(identities.undo(request.caller(), asked.undo())));
    }
    return Answer.created(
        JudgementShape.of(
            identities.judge(
                request.caller(),
                needed("left", asked.left()),
                needed("right", asked.right()),
                decision(asked.decision()),
                needed("reason", asked.reason()))));
  }

  private static String needed(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new EngineException(ErrorCode.INVALID_PARAMETER, field, field + " is missing");
    }
    return value;
  }

  private static Decision decision(@Nullable String name) {
    return java.util.Arrays.stream(Decision.values())
        .filter(decision -> decision.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.INVALID_PARAMETER,
                    "decision",
                    "decision must be POSITIVE or NEGATIVE"));
  }
}
