package org.redthread.engine.resolve;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.redthread.engine.model.Judgement;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.store.StoreTransaction;

/**
 * What a run of resolution has to change in the store, and no more than that.
 *
 * @param kept judgements that are new or changed
 * @param removed ids of rules' judgements that no longer hold
 * @param moved the new identity of each profile that changes it
 * @param ended profiles that belong to no identity any more
 * @param released profiles of identities that lost somebody: their protection is decided anew
 */
record IdentityChanges(
    List<Judgement> kept,
    List<String> removed,
    Map<String, String> moved,
    List<String> ended,
    List<String> released) {
  private static final int BATCH = 5_000;
  private static final int HUB_DEGREE = 20;

  /** {@return the changes from one state of the store to the next} */
  static IdentityChanges between(
      Map<String, Judgement> stored,
      Map<String, Judgement> derived,
      Map<String, String> before,
      Map<String, String> after) {
    List<Judgement> kept =
        derived.values().stream().filter(each -> !stored.containsKey(each.id())).toList();
    List<String> removed =
        stored.values().stream()
            .filter(each -> !Resolving.isOfPerson(each) && !each.isReverted())
            .map(Judgement::id)
            .filter(id -> !derived.containsKey(id))
            .sorted()
            .toList();
    Map<String, String> moved = new TreeMap<>(after);
    moved.entrySet().removeAll(before.entrySet());
    List<String> ended =
        before.keySet().stream().filter(id -> !after.containsKey(id)).sorted().toList();
    Set<String> shrunk = new HashSet<>();
    before.forEach(
        (profile, identity) -> {
          if (!identity.equals(after.get(profile))) {
            shrunk.add(identity);
          }
        });
    List<String> released =
        before.entrySet().stream()
            .filter(each -> shrunk.contains(each.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return new IdentityChanges(kept, removed, moved, ended, released);
  }

  /** Writes the changes, in batches of one transaction. */
  void write(StoreTransaction transaction, Instant now) {
    batches(
        kept,
        batch ->
            transaction.run(
                "resolve/keep-judgements",
                Map.of("rows", batch.stream().map(JudgementRows::row).toList())));
    batches(removed, batch -> transaction.run("resolve/remove-judgements", Map.of("ids", batch)));
    batches(ended, batch -> transaction.run("resolve/end-memberships", Map.of("profiles", batch)));
    batches(
        moved.entrySet(),
        batch ->
            transaction.run(
                "resolve/keep-memberships",
                Map.of(
                    "rows",
                    batch.stream()
                        .map(each -> Map.of("profile", each.getKey(), "identity", each.getValue()))
                        .toList(),
                    "since",
                    now.atZone(ZoneOffset.UTC))));
    transaction.run("resolve/remove-empty-identities", Map.of());
    batches(
        released,
        batch ->
            transaction.run(
                "resolve/release-profiles", Map.of("profiles", batch, "roles", protectedRoles())));
    transaction.run("resolve/protect-identities", Map.of("hubDegree", HUB_DEGREE));
  }

  private static List<String> protectedRoles() {
    return Arrays.stream(RoleKind.values())
        .filter(RoleKind::isProtected)
        .map(RoleKind::name)
        .toList();
  }

  private static <T> void batches(Collection<T> items, Consumer<List<T>> write) {
    List<T> all = new ArrayList<>(items);
    for (int start = 0; start < all.size(); start += BATCH) {
      write.accept(List.copyOf(all.subList(start, Math.min(all.size(), start + BATCH))));
    }
  }
}
