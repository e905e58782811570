package org.redthread.engine.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.model.Truncation;

/**
 * Finds the links among the entities of a picture with bounded work. Entities with few links are
 * read whole; a link between two entities with many is looked for from the one with fewer, first
 * where the question already walked it, then as far as a budget of links read allows. One use, one
 * thread.
 */
final class LinkPicture {
  private static final Comparator<Link> ORDER =
      Comparator.comparing(Link::kind).thenComparing(Link::from).thenComparing(Link::to);
  private static final int FEW = 500;
  private static final long BUDGET = 20_000;

  /** How many links between one pair of entities are read at most. */
  static final int READ_OF_PAIR = 20_000;

  private final Reading reading;
  private final Set<LinkKind> kinds;
  private final TimeSpan window;
  private final List<Truncation> truncated = new ArrayList<>();

  LinkPicture(Reading reading, Set<LinkKind> kinds, TimeSpan window) {
    this.reading = reading;
    this.kinds = kinds;
    this.window = window;
  }

  /** Two entities, the smaller id first. */
  record Pair(String left, String right) implements Comparable<Pair> {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }

    @Override
    public int compareTo(Pair other) {
      int byLeft = left.compareTo(other.left);
      return byLeft != 0 ? byLeft : right.compareTo(other.right);
    }
  }

  /**
   * {@return all links among the entities, by kind, from, to}
   *
   * @param degrees the ids of the entities with the number of their links in the store
   * @param walked pairs that are known to be linked
   */
  List<Link> among(Map<String, Long> degrees, Set<Pair> walked) {
    Set<String> narrow = narrow(degrees);
    List<Link> links = new ArrayList<>();
    if (!narrow.isEmpty()) {
      Map<String, Object> parameters = reading.parameters(kinds, window);
      parameters.put("ids", List.copyOf(degrees.keySet()));
      parameters.put("narrow", List.copyOf(narrow));
      links.addAll(read("link/summarise-among", parameters));
    }
    links.addAll(between(widePairs(degrees, narrow, walked)));
    links.sort(ORDER);
    return links;
  }

  /** {@return all links between the two of each pair, by kind, from, to} */
  List<Link> between(Set<Pair> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = reading.parameters(kinds, window);
    parameters.put(
        "pairs",
        pairs.stream().map(pair -> Map.of("left", pair.left(), "right", pair.right())).toList());
    parameters.put("read", READ_OF_PAIR);
    List<Link> links = new ArrayList<>(read("link/summarise-between", parameters));
    links.stream().filter(link -> link.count() >= READ_OF_PAIR).forEach(this::reportBoundedPair);
    links.sort(ORDER);
    return links;
  }

  /** {@return where links were left out} */
  List<Truncation> truncated() {
    return List.copyOf(truncated);
  }

  private List<Link> read(String statement, Map<String, Object> parameters) {
    LinkSummaries summaries = new LinkSummaries(reading);
    return reading.store().list(statement, parameters, summaries::link);
  }

  private static Set<String> narrow(Map<String, Long> degrees) {
    List<String> ascending = new ArrayList<>(degrees.keySet());
    ascending.sort(
        Comparator.comparing((String id) -> degrees.get(id))
            .thenComparing(Comparator.naturalOrder()));
    Set<String> narrow = new TreeSet<>();
    long spent = 0;
    for (String id : ascending) {
      long degree = degrees.getOrDefault(id, Long.MAX_VALUE);
      if (degree > FEW || spent + degree > BUDGET) {
        break;
      }
      spent += degree;
      narrow.add(id);
    }
    return narrow;
  }

  private Set<Pair> widePairs(Map<String, Long> degrees, Set<String> narrow, Set<Pair> walked) {
    List<String> wide = degrees.keySet().stream().filter(id -> !narrow.contains(id)).toList();
    Set<Pair> pairs = new TreeSet<>(walked);
    pairs.removeIf(pair -> narrow.contains(pair.left()) || narrow.contains(pair.right()));
    List<Pair> others = new ArrayList<>();
    for (int left = 0; left < wide.size(); left++) {
      for (int right = left; right < wide.size(); right++) {
        others.add(Pair.of(wide.get(left), wide.get(right)));
      }
    }
    others.removeAll(new HashSet<>(pairs));
    others.sort(
        Comparator.comparingLong((Pair pair) -> cost(degrees, pair))
            .thenComparing(Comparator.naturalOrder()));
    long spent = 0;
    int kept = 0;
    for (Pair pair : others) {
      spent += cost(degrees, pair);
      if (spent > BUDGET) {
        break;
      }
      pairs.add(pair);
      kept++;
    }
    reportSkippedPairs(kept, others.size());
    return pairs;
  }

  private static long cost(Map<String, Long> degrees, Pair pair) {
    return Math.min(
        degrees.getOrDefault(pair.left(), Long.MAX_VALUE),
        degrees.getOrDefault(pair.right(), Long.MAX_VALUE));
  }

  private void reportSkippedPairs(int kept, int total) {
    if (kept < total) {
      truncated.add(
          new Truncation(
              "",
              "*",
              kept,
              total,
              "pairs of entities with very many links that were searched for links between them,"
                  + " those with the fewest first"));
    }
  }

  private void reportBoundedPair(Link link) {
    truncated.add(
        new Truncation(
            link.from(), link.kind().name(), link.count(), -1, "the order of the store"));
  }
}
