package org.redthread.engine.link;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.model.Money;
import org.redthread.engine.model.RequestCheck;
import org.redthread.engine.model.Trail;
import org.redthread.engine.model.TrailDirection;
import org.redthread.engine.model.TrailRequest;
import org.redthread.engine.model.Trails;
import org.redthread.engine.model.Truncation;
import org.redthread.engine.store.LinkMapper;
import org.redthread.engine.store.Row;

/**
 * Follows money transfer by transfer. The transfers of an account are cut before any rule of the
 * trail applies, so that what is cut depends on the account alone (FinBench's truncation: LDBC
 * Financial Benchmark specification 0.1.0, section 2.5.5); amounts are compared exactly. A trail
 * keeps to one asset, visits no account twice, and each transfer is strictly later than the one
 * before. One use, one thread.
 */
final class MoneyTrails {
  /** The order that decides which transfers of an account are followed. */
  static final String CUT_ORDER = "newest first, then larger amount, then smaller counterparty id";

  // Rows read beyond the cut: the database orders by the amount as a double, and amounts that only
  // differ beyond its 15 digits are put in their exact order here.
  private static final int SLACK = 100;
  private static final Comparator<Transfer> CUT =
      Comparator.comparing(Transfer::at)
          .reversed()
          .thenComparing(transfer -> transfer.money().amount(), Comparator.reverseOrder())
          .thenComparing(Transfer::other)
          .thenComparing(Transfer::id);
  private static final Comparator<Transfer> ALONG =
      Comparator.comparing(Transfer::at)
          .thenComparing(Transfer::other)
          .thenComparing(transfer -> transfer.money().amount())
          .thenComparing(Transfer::id);
  private static final Comparator<Trail> TRAILS =
      Comparator.comparingInt((Trail trail) -> trail.hops().size())
          .thenComparing(MoneyTrails::compareHops);

  private final Reading reading;
  private final TrailRequest request;
  private final Map<String, List<Transfer>> transfers = new HashMap<>();
  private final Set<String> cutAccounts = new TreeSet<>();

  MoneyTrails(Reading reading, TrailRequest request) {
    this.reading = reading;
    this.request = request;
  }

  Trails read() {
    if (reading.entities(List.of(request.account()), 1).isEmpty()) {
      throw RequestCheck.notFound("from");
    }
    List<List<Transfer>> all = new ArrayList<>();
    List<List<Transfer>> level = List.of(List.of());
    boolean cut = false;
    for (int hop = 1; hop <= request.maxHops() && !level.isEmpty() && !cut; hop++) {
      fetch(level);
      level = longer(level, request.limit() - all.size());
      cut = level.size() > request.limit() - all.size();
      all.addAll(cut ? level.subList(0, request.limit() - all.size()) : level);
    }
    List<Trail> trails = new ArrayList<>(all.stream().map(this::trail).toList());
    trails.sort(TRAILS);
    return new Trails(
        trails,
        reading.entities(accounts(all), LinkQueries.DEGREE_COUNTED_IN_LISTS),
        truncated(cut, trails.size()));
  }

  /** Reads the transfers of the accounts at which these trails end, where not read before. */
  private void fetch(List<List<Transfer>> level) {
    Set<String> accounts = new TreeSet<>();
    level.forEach(trail -> accounts.add(endOf(trail)));
    accounts.removeAll(transfers.keySet());
    if (accounts.isEmpty()) {
      return;
    }
    Map<String, List<Transfer>> read = new HashMap<>();
    accounts.forEach(account -> read.put(account, new ArrayList<>()));
    for (Transfer transfer : list(accounts)) {
      Objects.requireNonNull(read.get(transfer.account())).add(transfer);
    }
    read.forEach((account, list) -> transfers.put(account, cut(account, list)));
  }

  private List<Transfer> list(Set<String> accounts) {
    Map<String, Object> parameters = reading.parameters();
    parameters.put("accounts", List.copyOf(accounts));
    parameters.put("from", Reading.time(request.window().from()));
    parameters.put("to", Reading.time(request.window().to()));
    parameters.put("keep", request.truncationLimit() + SLACK);
    return switch (request.direction()) {
      case OUT -> reading.store().list("link/list-transfers-out", parameters, this::transfer);
      case IN -> reading.store().list("link/list-transfers-in", parameters, this::transfer);
    };
  }

  private Transfer transfer(Row row) {
    Map<String, Object> link = row.map("link");
    Money money = LinkMapper.money(link);
    return new Transfer(
        row.text("id"),
        row.text("account"),
        row.text("other"),
        Objects.requireNonNull(row.instant("at")),
        money == null ? new Money("", java.math.BigDecimal.ZERO) : money,
        link);
  }

  private List<Transfer> cut(String account, List<Transfer> list) {
    list.sort(CUT);
    if (list.size() <= request.truncationLimit()) {
      list.sort(ALONG);
      return list;
    }
    cutAccounts.add(account);
    List<Transfer> kept = new ArrayList<>(list.subList(0, request.truncationLimit()));
    kept.sort(ALONG);
    return kept;
  }

  /** {@return the trails one hop longer, in order, at most one more than there is room for} */
  private List<List<Transfer>> longer(List<List<Transfer>> level, int room) {
    List<List<Transfer>> longer = new ArrayList<>();
    for (List<Transfer> trail : level) {
      for (Transfer next : transfers.getOrDefault(endOf(trail), List.of())) {
        if (follows(trail, next)) {
          List<Transfer> extended = new ArrayList<>(trail);
          extended.add(next);
          longer.add(extended);
          if (longer.size() > room) {
            return longer;
          }
        }
      }
    }
    return longer;
  }

  private boolean follows(List<Transfer> trail, Transfer next) {
    if (next.money().amount().compareTo(request.minAmount()) < 0
        || next.money().currency().isEmpty()
        || next.other().equals(request.account())
        || trail.stream().anyMatch(each -> each.other().equals(next.other()))) {
      return false;
    }
    if (trail.isEmpty()) {
      return true;
    }
    Transfer last = trail.getLast();
    return next.money().currency().equals(last.money().currency()) && inTime(last, next);
  }

  private boolean inTime(Transfer last, Transfer next) {
    Instant earlier = request.direction() == TrailDirection.OUT ? last.at() : next.at();
    Instant later = request.direction() == TrailDirection.OUT ? next.at() : last.at();
    Duration gap = Duration.between(earlier, later);
    Duration most = request.maxGap();
    return gap.isPositive() && (most == null || gap.compareTo(most) <= 0);
  }

  private String endOf(List<Transfer> trail) {
    return trail.isEmpty() ? request.account() : trail.getLast().other();
  }

  private Trail trail(List<Transfer> transfersOfTrail) {
    LinkMapper mapper = reading.links();
    List<Trail.Hop> hops =
        transfersOfTrail.stream()
            .map(
                each -> {
                  boolean isOut = request.direction() == TrailDirection.OUT;
                  return new Trail.Hop(
                      each.id(),
                      isOut ? each.account() : each.other(),
                      isOut ? each.other() : each.account(),
                      each.at(),
                      each.money(),
                      mapper
                          .event("TRANSFERRED", each.account(), each.other(), each.link())
                          .evidence());
                })
            .toList();
    return new Trail(request.direction() == TrailDirection.OUT ? hops : hops.reversed());
  }

  private List<String> accounts(List<List<Transfer>> trails) {
    Set<String> accounts = new TreeSet<>(Set.of(request.account()));
    trails.forEach(trail -> trail.forEach(each -> accounts.add(each.other())));
    return List.copyOf(accounts);
  }

  private List<Truncation> truncated(boolean cut, int shown) {
    List<Truncation> truncated = new ArrayList<>();
    for (String account : cutAccounts) {
      truncated.add(
          new Truncation(account, "TRANSFERRED", request.truncationLimit(), -1, CUT_ORDER));
    }
    if (cut) {
      truncated.add(
          new Truncation(
              request.account(),
              "*",
              shown,
              -1,
              "trails with fewer transfers first, then by time from the account asked about"));
    }
    return truncated;
  }

  private static int compareHops(Trail left, Trail right) {
    Comparator<Trail.Hop> order =
        Comparator.comparing(Trail.Hop::at)
            .thenComparing(Trail.Hop::from)
            .thenComparing(Trail.Hop::to)
            .thenComparing(hop -> hop.money().amount())
            .thenComparing(Trail.Hop::link);
    for (int index = 0; index < left.hops().size(); index++) {
      int compared = order.compare(left.hops().get(index), right.hops().get(index));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  private record Transfer(
      String id, String account, String other, Instant at, Money money, Map<String, Object> link) {}
}
