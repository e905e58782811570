package org.redthread.engine.network;

import java.util.HashSet;
import java.util.Set;
import org.redthread.engine.graph.UndirectedArrays;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;

/**
 * How close each actor stands to evidence of trafficking, 0 to 1. Seeds are those of whom a source
 * claims a role or an act, and devices that sign in to the accounts of several. From them it
 * spreads as the harmonic function of the weighted graph (Zhu, Ghahramani and Lafferty 2003,
 * "Semi-supervised learning using Gaussian fields and harmonic functions"), with a ground of weight
 * 1 at every actor: somebody's relevance is the mean of that of the neighbours, less the fewer and
 * weaker the links are. Who has most to do with strangers to the evidence stays cold.
 */
final class Relevance {
  /** Enough for the seeds' reach: what lies more hops away is cold by then. */
  private static final int ROUNDS = 10;

  private static final double GROUND = 1.0;
  private static final int SHARED_DEVICE = 3;
  private static final double STATED = 1.0;
  private static final double ROBBED = 0.6;
  private static final double PATTERN = 0.5;

  private final double[] seed;
  private final double[] value;

  private Relevance(double[] seed, double[] value) {
    this.seed = seed;
    this.value = value;
  }

  static Relevance of(ActorGraph graph) {
    double[] seed = seeds(graph);
    return new Relevance(seed, spread(graph.pairs(), seed));
  }

  private static double[] seeds(ActorGraph graph) {
    Actors actors = graph.actors();
    double[] seed = new double[actors.count()];
    for (int actor = 0; actor < seed.length; actor++) {
      seed[actor] = ofRoles(actors.roleBits(actor));
      if (seed[actor] == 0 && isSharedDevice(graph, actor)) {
        seed[actor] = PATTERN;
      }
    }
    SurfacingInput input = graph.input();
    for (int link = 0; link < input.linkCount(); link++) {
      if (LinkWeight.isAct(input.linkKind(link))) {
        seed[actors.actorOf(input.from(link))] = STATED;
        seed[actors.actorOf(input.to(link))] = STATED;
      }
    }
    return seed;
  }

  private static double ofRoles(int bits) {
    double strongest = 0;
    for (RoleKind role : SurfacingInput.rolesOf(bits)) {
      double points =
          switch (role) {
            case POTENTIAL_VICTIM,
                RECRUITER,
                TRANSPORTER,
                HARBOURER,
                EXPLOITER,
                CONTROLLER,
                FACILITATOR,
                MONEY_MULE,
                SCAM_OPERATOR ->
                STATED;
            case FRAUD_VICTIM -> ROBBED;
            case WITNESS, SUBSCRIBER -> 0;
          };
      strongest = Math.max(strongest, points);
    }
    return strongest;
  }

  private static boolean isSharedDevice(ActorGraph graph, int actor) {
    int[] entities = graph.actors().entities(actor);
    if (graph.input().kind(entities[0]) != EntityKind.DEVICE) {
      return false;
    }
    Set<Integer> owners = new HashSet<>();
    for (int index = graph.start(actor); index < graph.end(actor); index++) {
      int link = graph.link(index);
      if (graph.input().linkKind(link) == LinkKind.SIGNED_IN_TO) {
        owners.add(graph.other(actor, link));
      }
    }
    return owners.size() >= SHARED_DEVICE;
  }

  private static double[] spread(UndirectedArrays pairs, double[] seed) {
    double[] value = seed.clone();
    double[] next = new double[seed.length];
    for (int round = 0; round < ROUNDS; round++) {
      for (int actor = 0; actor < seed.length; actor++) {
        double sum = 0;
        double weight = GROUND;
        for (int index = pairs.start(actor); index < pairs.end(actor); index++) {
          sum += pairs.weight(index) * value[pairs.neighbour(index)];
          weight += pairs.weight(index);
        }
        next[actor] = Math.max(seed[actor], sum / weight);
      }
      double[] swap = value;
      value = next;
      next = swap;
    }
    return value;
  }

  /** Whether the actor is evidence by itself, not by its links. */
  boolean isSeed(int actor) {
    return seed[actor] > 0;
  }

  /** 0 far from all evidence, 1 for those of whom a source states a role or an act. */
  double of(int actor) {
    return value[actor];
  }
}
