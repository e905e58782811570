package org.redthread.engine.resolve;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.model.Decision;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.Identity;
import org.redthread.engine.model.IdentityWhy;
import org.redthread.engine.model.Judgement;
import org.redthread.engine.store.ExhibitDirectory;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Row;
import org.redthread.engine.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds profiles together that are records of one person. Two rules join: the same identity
 * document, and the same own phone with a similar name. People overrule them: a negative judgement
 * keeps two profiles apart also where others would join them, and an undone join of a rule stays
 * undone. {@link Resolving} says which join gives way where judgements clash.
 *
 * <p>A value that too many different names share (a placeholder, a hotline) joins nobody and is
 * reported. Who is protected in one profile is so in all profiles of the identity, together with
 * what they use, hold or are identified by, unless that is an organization or shared by very many.
 * When a join is undone, the protection that came through it goes too.
 *
 * <p>Threads may share it; changes are made one at a time.
 */
public final class IdentityResolver {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityResolver.class);
  private static final int MOST_MEMBERS = 10_000;
  private static final int BATCH = 10_000;
  private static final int MOST_CHARACTERS = 2_000;

  private final Store store;
  private final PublicIds ids;
  private final InstantSource clock;

  /**
   * @param store where the graph is
   * @param ids makes the ids of identities and judgements
   * @param clock says when a judgement or a membership began
   */
  public IdentityResolver(Store store, PublicIds ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** Brings all identities up to date. Running it again changes nothing. */
  public synchronized Resolution resolve() {
    Map<String, Judgement> stored = judgements();
    Map<String, String> before = memberships();
    NameComparison names = new NameComparison();
    Resolving run = new Resolving(ids, clock.instant(), names);
    run.takeJudgements(withProfiles(stored.values()));
    for (IdentityRule rule : IdentityRule.values()) {
      // Streamed, because a large store has millions of shared values.
      store.stream(
          "resolve/list-shared-values",
          Map.of("identifier", rule.identifier(), "link", rule.link(), "most", MOST_MEMBERS),
          row -> run.apply(rule, value(row, names)));
    }
    Map<String, String> after = IdentityNaming.name(run.groups(), before, ids);
    IdentityChanges changes = IdentityChanges.between(stored, run.derived(), before, after);
    store.write(
        "resolve",
        transaction -> {
          changes.write(transaction, clock.instant());
          return 0;
        });
    int moved = changes.moved().size() + changes.ended().size();
    int identities = new HashSet<>(after.values()).size();
    LOG.info("resolved {} profiles into {} identities, {} moved", after.size(), identities, moved);
    return new Resolution(identities, after.size(), moved, run.refused(), run.overruled());
  }

  /**
   * Records what a person says of two profiles, in place of what people said of them before, and
   * brings the identities up to date.
   *
   * @param decision whether they are the same person
   * @param author the user who says so
   * @param reason why, 1..2000 characters
   * @return the judgement
   * @throws EngineException {@code NOT_FOUND} where one of them is no profile
   */
  public synchronized Judgement judge(
      String left, String right, Decision decision, String author, String reason) {
    checkText("author", author);
    checkText("reason", reason);
    if (left.equals(right)) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "right", "a profile can't be judged against itself");
    }
    requireProfile("left", left);
    requireProfile("right", right);
    String first = left.compareTo(right) < 0 ? left : right;
    String second = left.compareTo(right) < 0 ? right : left;
    Judgement judgement =
        new Judgement(
            ids.of("JUDGEMENT", Judgement.PERSON, first, second, decision.name()),
            first,
            second,
            decision,
            Judgement.PERSON,
            reason.strip(),
            author.strip(),
            clock.instant(),
            false,
            "",
            List.of(),
            List.of());
    List<Judgement> changed = new ArrayList<>(List.of(judgement));
    judgements().values().stream()
        .filter(each -> Resolving.isOfPerson(each) && !each.isReverted())
        .filter(each -> each.left().equals(first) && each.right().equals(second))
        .filter(each -> each.decision() != decision)
        .map(JudgementRows::reverted)
        .forEach(changed::add);
    keep(changed);
    resolve();
    return judgement;
  }

  /**
   * Undoes a judgement and brings the identities up to date. Undoing what a rule said keeps the two
   * profiles apart from then on, until a person joins them.
   *
   * @param author the user who undoes it
   * @return the judgement, undone
   * @throws EngineException {@code NOT_FOUND} where there is none, {@code CONFLICT} where it is
   *     already undone
   */
  public synchronized Judgement undo(String judgementId, String author) {
    checkText("author", author);
    Judgement judgement =
        Optional.ofNullable(judgements().get(judgementId))
            .orElseThrow(
                () -> new EngineException(ErrorCode.NOT_FOUND, "id", "no judgement has this id"));
    if (judgement.isReverted()) {
      throw new EngineException(ErrorCode.CONFLICT, "id", "the judgement is already undone");
    }
    Judgement undone = JudgementRows.reverted(judgement);
    keep(List.of(undone));
    LOG.info("judgement {} undone by {}", judgementId, author);
    resolve();
    return undone;
  }

  /**
   * {@return why profiles are held together, or empty where no readable profile has the identity}
   *
   * @param identityId the identity
   * @param scope what the caller may read; profiles and rows beyond it are left out
   */
  public Optional<IdentityWhy> why(String identityId, ReadScope scope) {
    ExhibitDirectory exhibits = ExhibitDirectory.read(store);
    return store.find(
        "resolve/find-identity",
        Map.of("id", identityId, "readable", scope.readable()),
        row -> {
          List<String> profiles = row.texts("profiles").stream().sorted().toList();
          List<Judgement> judgements =
              row.maps("judgements").stream()
                  .map(each -> judgement(each, exhibits, scope.readableExhibits()))
                  .sorted(
                      Comparator.comparing(Judgement::left)
                          .thenComparing(Judgement::right)
                          .thenComparing(Judgement::id))
                  .toList();
          return new IdentityWhy(new Identity(identityId, profiles), judgements);
        });
  }

  private static Judgement judgement(
      Map<String, Object> entry, ExhibitDirectory exhibits, Set<Long> readable) {
    return JudgementRows.read(
        asMap(entry.get("judgement")),
        evidence(entry.get("leftLinks"), exhibits, readable),
        evidence(entry.get("rightLinks"), exhibits, readable));
  }

  private static List<Evidence> evidence(
      @Nullable Object links, ExhibitDirectory exhibits, Set<Long> readable) {
    Set<Evidence> evidence = new TreeSet<>();
    if (links instanceof List<?> list) {
      for (Object link : list) {
        evidence.addAll(
            exhibits.evidence(
                numbers(asMap(link).get("exhibits")), numbers(asMap(link).get("rows")), readable));
      }
    }
    return List.copyOf(evidence);
  }

  private static Map<String, Object> asMap(@Nullable Object value) {
    Map<String, Object> map = new TreeMap<>();
    if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, each) -> map.put(String.valueOf(key), each));
    }
    return map;
  }

  private static List<Long> numbers(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(each -> ((Number) each).longValue()).toList()
        : List.of();
  }

  private static SharedValue value(Row row, NameComparison names) {
    return new SharedValue(
        row.text("valueId"),
        row.integer("profiles"),
        row.maps("members").stream()
            .map(
                member ->
                    new SharedValue.Member(
                        String.valueOf(member.get("id")),
                        names.fold(String.valueOf(member.getOrDefault("name", "")))))
            .sorted(Comparator.comparing(SharedValue.Member::id))
            .toList());
  }

  private Map<String, Judgement> judgements() {
    Map<String, Judgement> judgements = new TreeMap<>();
    store.stream(
        "resolve/list-judgements",
        Map.of(),
        row -> judgements.put(row.text("id"), JudgementRows.read(row.map("judgement"))));
    return judgements;
  }

  private Map<String, String> memberships() {
    Map<String, String> memberships = new TreeMap<>();
    store.stream(
        "resolve/list-memberships",
        Map.of(),
        row -> memberships.put(row.text("profile"), row.text("identity")));
    return memberships;
  }

  /** {@return the judgements whose profiles both exist, in their order} */
  private List<Judgement> withProfiles(Iterable<Judgement> judgements) {
    Set<String> named = new TreeSet<>();
    judgements.forEach(each -> named.addAll(List.of(each.left(), each.right())));
    Set<String> known = new HashSet<>();
    List<String> all = new ArrayList<>(named);
    for (int start = 0; start < all.size(); start += BATCH) {
      known.addAll(known(all.subList(start, Math.min(all.size(), start + BATCH))));
    }
    List<Judgement> kept = new ArrayList<>();
    for (Judgement judgement : judgements) {
      if (known.contains(judgement.left()) && known.contains(judgement.right())) {
        kept.add(judgement);
      }
    }
    return kept;
  }

  private List<String> known(List<String> profiles) {
    return store.list(
        "resolve/list-known-profiles", Map.of("ids", profiles), row -> row.text("id"));
  }

  private void requireProfile(String field, String id) {
    if (known(List.of(id)).isEmpty()) {
      throw new EngineException(ErrorCode.NOT_FOUND, field, "no profile of a person has this id");
    }
  }

  private void keep(List<Judgement> judgements) {
    store.write(
        "judge",
        transaction -> {
          transaction.run(
              "resolve/keep-judgements",
              Map.of("rows", judgements.stream().map(JudgementRows::row).toList()));
          return 0;
        });
  }

  private static void checkText(String field, String text) {
    if (text.isBlank() || text.length() > MOST_CHARACTERS) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER,
          field,
          field + " must have from 1 to " + MOST_CHARACTERS + " characters");
    }
  }
}
