package org.redthread.engine.network;

import org.redthread.engine.graph.UndirectedArrays;

/**
 * The links between actors, each pair once with the damped weight of all its links, and for each
 * actor the input links that reach beyond it. Links of hubs are in neither.
 */
final class ActorGraph {
  private final SurfacingInput input;
  private final Actors actors;
  private final UndirectedArrays pairs;
  private final int[] start;
  private final int[] incident;

  private ActorGraph(SurfacingInput input, Actors actors, Columns columns) {
    this.input = input;
    this.actors = actors;
    pairs = columns.damped(actors.count());
    start = new int[actors.count() + 1];
    incident = columns.incident(start);
  }

  static ActorGraph of(SurfacingInput input, Actors actors, Hubs hubs) {
    return new ActorGraph(input, actors, new Columns(input, actors, hubs));
  }

  SurfacingInput input() {
    return input;
  }

  Actors actors() {
    return actors;
  }

  /** The actors and the weight between each linked pair. */
  UndirectedArrays pairs() {
    return pairs;
  }

  /** The first index of the actor's input links. */
  int start(int actor) {
    return start[actor];
  }

  /** The index behind the actor's last input link. */
  int end(int actor) {
    return start[actor + 1];
  }

  /** The input link at the index. */
  int link(int index) {
    return incident[index];
  }

  /** The actor at the other end of an input link of the actor. */
  int other(int actor, int link) {
    int from = actors.actorOf(input.from(link));
    return from == actor ? actors.actorOf(input.to(link)) : from;
  }

  /** The input links between two different actors that are no hubs. */
  private static final class Columns {
    private final int[] left;
    private final int[] right;
    private final float[] weight;
    private final int[] link;
    private int size;

    private Columns(SurfacingInput input, Actors actors, Hubs hubs) {
      left = new int[input.linkCount()];
      right = new int[left.length];
      weight = new float[left.length];
      link = new int[left.length];
      for (int i = 0; i < left.length; i++) {
        int from = actors.actorOf(input.from(i));
        int to = actors.actorOf(input.to(i));
        if (from != to && !hubs.contains(input.from(i)) && !hubs.contains(input.to(i))) {
          left[size] = from;
          right[size] = to;
          weight[size] = (float) (LinkWeight.prior(input.linkKind(i)) * volume(input, i));
          link[size++] = i;
        }
      }
    }

    private static double volume(SurfacingInput input, int link) {
      return LinkWeight.volume(input.eventCount(link));
    }

    private UndirectedArrays damped(int actorCount) {
      UndirectedArrays plain = UndirectedArrays.of(actorCount, left, right, weight, size);
      for (int i = 0; i < size; i++) {
        double rarity = LinkWeight.rarity(plain.degree(left[i]), plain.degree(right[i]));
        weight[i] *= (float) rarity;
      }
      return UndirectedArrays.of(actorCount, left, right, weight, size);
    }

    private int[] incident(int[] start) {
      for (int i = 0; i < size; i++) {
        start[left[i] + 1]++;
        start[right[i] + 1]++;
      }
      for (int actor = 1; actor < start.length; actor++) {
        start[actor] += start[actor - 1];
      }
      int[] links = new int[2 * size];
      int[] next = start.clone();
      for (int i = 0; i < size; i++) {
        links[next[left[i]]++] = link[i];
        links[next[right[i]]++] = link[i];
      }
      return links;
    }
  }
}
