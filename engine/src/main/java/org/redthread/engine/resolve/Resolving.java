package org.redthread.engine.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.redthread.engine.model.Decision;
import org.redthread.engine.model.Judgement;
import org.redthread.engine.store.PublicIds;

/**
 * One run of resolution, in memory. Judgements of people come first, positive ones in the order of
 * their ids, then the rules from the strongest to the weakest, value by value, profile by profile,
 * each in the order of ids. A join that would bring two profiles together that a person keeps apart
 * is skipped, so the earlier and stronger evidence wins and the same input always gives the same
 * identities. One use, one thread.
 */
final class Resolving {
  private static final int TRIES = 20;

  private final PublicIds ids;
  private final Instant now;
  private final NameComparison names;
  private final ConstrainedUnion union = new ConstrainedUnion();
  private final Map<String, Judgement> derived = new TreeMap<>();
  private final List<Resolution.RefusedValue> refused = new ArrayList<>();
  private final List<String> overruled = new ArrayList<>();

  Resolving(PublicIds ids, Instant now, NameComparison names) {
    this.ids = ids;
    this.now = now;
    this.names = names;
  }

  /**
   * Takes in what was judged before. An undone join of a rule keeps its two profiles apart, unless
   * a person has joined them since: otherwise the rule would join them again.
   *
   * @param judgements those whose profiles both still exist, by id
   */
  void takeJudgements(List<Judgement> judgements) {
    List<Judgement> joins =
        judgements.stream()
            .filter(each -> isOfPerson(each) && !each.isReverted())
            .filter(each -> each.decision() == Decision.POSITIVE)
            .sorted(Comparator.comparing(Judgement::id))
            .toList();
    Set<List<String>> joined = new HashSet<>();
    joins.forEach(each -> joined.add(List.of(each.left(), each.right())));
    for (Judgement each : judgements) {
      boolean isNegative = !each.isReverted() && each.decision() == Decision.NEGATIVE;
      boolean isUndoneRule = each.isReverted() && !isOfPerson(each);
      boolean isJoinedSince = joined.contains(List.of(each.left(), each.right()));
      if (isNegative || (isUndoneRule && !isJoinedSince)) {
        union.keepApart(each.left(), each.right());
      }
    }
    for (Judgement join : joins) {
      if (!union.join(join.left(), join.right())) {
        overruled.add(join.id());
      }
    }
  }

  static boolean isOfPerson(Judgement judgement) {
    return judgement.rule().equals(Judgement.PERSON);
  }

  /** Applies a rule to one value. Values come in the order of their ids. */
  void apply(IdentityRule rule, SharedValue value) {
    if (hasTooManyNames(rule, value)) {
      refused.add(
          new Resolution.RefusedValue(
              value.id(),
              value.profiles(),
              "more than "
                  + rule.mostNames()
                  + " different names share it, so it looks like a placeholder or a hub"));
      return;
    }
    List<SharedValue.Member> members = value.members();
    Map<String, List<SharedValue.Member>> earlier = new TreeMap<>();
    for (SharedValue.Member member : members) {
      joinFirst(rule, value, member, candidates(rule, member, earlier));
      earlier.computeIfAbsent(member.name(), unused -> new ArrayList<>()).add(member);
    }
  }

  /** Earlier members to try, those of the same name first. */
  private List<SharedValue.Member> candidates(
      IdentityRule rule, SharedValue.Member member, Map<String, List<SharedValue.Member>> earlier) {
    Set<SharedValue.Member> candidates = new LinkedHashSet<>();
    if (!rule.needsSimilarNames() || !member.name().isEmpty()) {
      addSome(candidates, earlier.getOrDefault(member.name(), List.of()));
    }
    earlier.forEach(
        (name, others) -> {
          if (candidates.size() < TRIES
              && (!rule.needsSimilarNames() || names.areSimilar(member.name(), name))) {
            addSome(candidates, others);
          }
        });
    return List.copyOf(candidates);
  }

  private static void addSome(Set<SharedValue.Member> candidates, List<SharedValue.Member> others) {
    others.stream().limit(Math.max(0, TRIES - candidates.size())).forEach(candidates::add);
  }

  private void joinFirst(
      IdentityRule rule,
      SharedValue value,
      SharedValue.Member member,
      List<SharedValue.Member> candidates) {
    for (SharedValue.Member candidate : candidates) {
      if (union.join(candidate.id(), member.id())) {
        Judgement judgement = judgement(rule, value, candidate.id(), member.id());
        derived.put(judgement.id(), judgement);
        return;
      }
    }
  }

  private Judgement judgement(IdentityRule rule, SharedValue value, String one, String other) {
    String left = one.compareTo(other) < 0 ? one : other;
    String right = one.compareTo(other) < 0 ? other : one;
    return new Judgement(
        ids.of("JUDGEMENT", rule.name(), left, right, value.id()),
        left,
        right,
        Decision.POSITIVE,
        rule.name(),
        rule.reason(),
        "redthread",
        now,
        false,
        value.id(),
        List.of(),
        List.of());
  }

  /** Counts names that are similar to none counted before. */
  private boolean hasTooManyNames(IdentityRule rule, SharedValue value) {
    if (value.profiles() > value.members().size()) {
      return true;
    }
    List<String> different = new ArrayList<>();
    for (String name :
        new TreeSet<>(value.members().stream().map(SharedValue.Member::name).toList())) {
      if (!name.isEmpty() && different.stream().noneMatch(each -> names.areSimilar(each, name))) {
        different.add(name);
        if (different.size() > rule.mostNames()) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return the groups of two or more profiles} */
  List<java.util.SortedSet<String>> groups() {
    return union.groups();
  }

  /** {@return what the rules said, by id} */
  Map<String, Judgement> derived() {
    return derived;
  }

  /** {@return the values that say nothing} */
  List<Resolution.RefusedValue> refused() {
    return refused;
  }

  /** {@return the ids of people's joins that could not be made} */
  List<String> overruled() {
    return overruled;
  }
}
