package org.redthread.engine.network;

import java.util.Arrays;
import org.redthread.engine.graph.UndirectedArrays;

/**
 * Who belongs to the network of one core. It begins with those of the core who are evidence by
 * themselves, and takes in whoever its members pull strongly enough. The pull is the product of two
 * figures: what the links to members weigh in sum, each member counting at most 1 and less the
 * farther it stands from evidence; and what share of somebody's links leads to members. Kin who
 * talk to one victim and the shop that everybody pays have the one without the other. The rule only
 * ever adds, so the result does not depend on the order.
 *
 * <p>Somebody who is evidence in another core is taken in as well where the pull is twice as
 * strong: that is how one service provider stands in the networks it serves. Not safe for several
 * threads.
 */
final class Membership {
  private static final double CAP = 1.0;
  private static final double OVERLAP = 2.0;

  /** From this relevance on a member's links count in full. */
  private static final double FULL_VOICE = 0.08;

  /** What the links to members must weigh whatever the share, also for those who are evidence. */
  private static final double ATTACHED = 0.3;

  private final ActorGraph graph;
  private final Relevance relevance;
  private final Cores cores;
  private final SurfacingOptions options;
  private final double[] strength;
  private final double[] support;
  private final double[] inside;
  private final boolean[] isMember;
  private final int[] touched;
  private int touchedCount;
  private int[] members;
  private int size;

  Membership(ActorGraph graph, Relevance relevance, Cores cores, SurfacingOptions options) {
    int actors = graph.actors().count();
    this.graph = graph;
    this.relevance = relevance;
    this.cores = cores;
    this.options = options;
    strength = new double[actors];
    for (int actor = 0; actor < actors; actor++) {
      strength[actor] = graph.pairs().strength(actor);
    }
    support = new double[actors];
    inside = new double[actors];
    isMember = new boolean[actors];
    touched = new int[actors];
    members = new int[64];
  }

  /**
   * The members of one core.
   *
   * @param core its number
   * @param candidates the actors of the core
   * @return the actors in ascending order
   */
  int[] of(int core, int[] candidates) {
    size = 0;
    touchedCount = 0;
    for (int actor : candidates) {
      if (relevance.isSeed(actor)) {
        add(actor);
      }
    }
    for (int next = 0; next < size; next++) {
      extendFrom(members[next], core);
    }
    int[] kept = attached();
    clear();
    return kept;
  }

  private void add(int actor) {
    isMember[actor] = true;
    if (size == members.length) {
      members = Arrays.copyOf(members, 2 * size);
    }
    members[size++] = actor;
  }

  private void extendFrom(int member, int core) {
    UndirectedArrays pairs = graph.pairs();
    double voice = Math.min(1, relevance.of(member) / FULL_VOICE);
    for (int index = pairs.start(member); index < pairs.end(member); index++) {
      int actor = pairs.neighbour(index);
      if (inside[actor] == 0) {
        touched[touchedCount++] = actor;
      }
      inside[actor] += pairs.weight(index);
      support[actor] += voice * Math.min(CAP, pairs.weight(index));
      if (!isMember[actor] && belongs(actor, core)) {
        add(actor);
      }
    }
  }

  private boolean belongs(int actor, int core) {
    boolean elsewhere = cores.coreOf(actor) != core && relevance.isSeed(actor);
    double share = inside[actor] / strength[actor];
    return support[actor] >= ATTACHED
        && share >= options.specificity()
        && support[actor] * share >= options.pull() * (elsewhere ? OVERLAP : 1);
  }

  private int[] attached() {
    int[] kept = new int[size];
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (support[members[i]] >= ATTACHED) {
        kept[count++] = members[i];
      }
    }
    kept = Arrays.copyOf(kept, count);
    Arrays.sort(kept);
    return kept;
  }

  private void clear() {
    for (int i = 0; i < touchedCount; i++) {
      inside[touched[i]] = 0;
      support[touched[i]] = 0;
    }
    for (int i = 0; i < size; i++) {
      isMember[members[i]] = false;
    }
  }
}
