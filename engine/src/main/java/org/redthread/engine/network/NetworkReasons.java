package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Network.Reason;
import org.redthread.engine.model.RoleKind;

/**
 * What speaks for and against a group being a trafficking network, in points. The points are ours;
 * they grow with the logarithm of a count, so that one long list of complaints doesn't outweigh
 * several kinds of evidence. The patterns are named after the indicators they come from.
 */
final class NetworkReasons {
  private static final int SEVERAL = 3;
  private static final double PASSED_ON_AT_LEAST = 0.7;
  private static final double PASSED_ON_AT_MOST = 1.1;

  private final ActorGraph graph;
  private final boolean[] isMember;

  NetworkReasons(ActorGraph graph) {
    this.graph = graph;
    isMember = new boolean[graph.actors().count()];
  }

  /** The reasons, the weightiest first, then by code. */
  List<Reason> of(int[] actors) {
    for (int actor : actors) {
      isMember[actor] = true;
    }
    List<Reason> reasons = new ArrayList<>();
    roles(actors, reasons);
    acts(actors, reasons);
    journeys(actors, reasons);
    devices(actors, reasons);
    money(actors, reasons);
    advertisements(actors, reasons);
    employer(actors, reasons);
    for (int actor : actors) {
      isMember[actor] = false;
    }
    reasons.sort(
        Comparator.comparingDouble((Reason reason) -> Math.abs(reason.points()))
            .reversed()
            .thenComparing(Reason::code));
    return reasons;
  }

  private static double points(double each, int count) {
    double points = each * Math.log1p(count) / Math.log(2);
    return Math.round(points * 100) / 100.0;
  }

  private void roles(int[] actors, List<Reason> reasons) {
    Map<RoleKind, Integer> counts = new EnumMap<>(RoleKind.class);
    for (int actor : actors) {
      for (RoleKind role : SurfacingInput.rolesOf(graph.actors().roleBits(actor))) {
        counts.merge(role, 1, Integer::sum);
      }
    }
    counts.forEach(
        (role, count) -> {
          double points = points(rolePoints(role), count);
          if (points > 0) {
            String text = "sources claim " + role.title() + " of " + count + " profiles";
            reasons.add(new Reason("ROLE_CLAIMS_" + role.name(), text, points));
          }
        });
    if (counts.keySet().stream().noneMatch(role -> rolePoints(role) > 0)) {
      String text = "no source claims a role for any member: patterns alone";
      reasons.add(new Reason("NO_ROLE_CLAIM", text, -3));
    }
  }

  private static double rolePoints(RoleKind role) {
    return switch (role) {
      case RECRUITER, TRANSPORTER, HARBOURER, EXPLOITER, CONTROLLER -> 3;
      case POTENTIAL_VICTIM, MONEY_MULE, FACILITATOR, SCAM_OPERATOR -> 2;
      case FRAUD_VICTIM -> 1;
      case WITNESS, SUBSCRIBER -> 0;
    };
  }

  private void acts(int[] actors, List<Reason> reasons) {
    Set<Integer> acts = new HashSet<>();
    int manyRecruited = 0;
    for (int actor : actors) {
      Set<Integer> recruited = new HashSet<>();
      for (int index = graph.start(actor); index < graph.end(actor); index++) {
        int link = graph.link(index);
        LinkKind kind = graph.input().linkKind(link);
        if (LinkWeight.isAct(kind) && isMember[graph.other(actor, link)]) {
          acts.add(link);
          boolean recruiter = graph.actors().actorOf(graph.input().from(link)) == actor;
          if (kind == LinkKind.RECRUITED && recruiter) {
            recruited.add(graph.other(actor, link));
          }
        }
      }
      manyRecruited += recruited.size() >= 2 ? 1 : 0;
    }
    add(reasons, "STATED_ACTS", acts.size(), 1.5, "statements of an act between members");
    add(
        reasons,
        "SEVERAL_RECRUITED",
        manyRecruited,
        2,
        "members recruited two or more others (P8)");
  }

  private void journeys(int[] actors, List<Reason> reasons) {
    int shared = 0;
    for (int actor : actors) {
      boolean journey = kindOf(actor) == EntityKind.JOURNEY;
      shared += journey && membersBy(actor, LinkKind.TRAVELLED_ON) >= 2 ? 1 : 0;
    }
    add(
        reasons,
        "SHARED_JOURNEYS",
        shared,
        1.5,
        "journeys that several members made together (P9)");
  }

  private void devices(int[] actors, List<Reason> reasons) {
    int shared = 0;
    for (int actor : actors) {
      boolean signs = membersBy(actor, LinkKind.SIGNED_IN_TO) >= SEVERAL;
      shared += signs && hasKind(actor, EntityKind.DEVICE) ? 1 : 0;
    }
    String text = "devices that sign in to the accounts of three or more members (P11, P20)";
    add(reasons, "SHARED_DEVICES", shared, 3, text);
  }

  private void money(int[] actors, List<Reason> reasons) {
    int passing = 0;
    for (int actor : actors) {
      Flow flow = new Flow();
      for (int index = graph.start(actor); index < graph.end(actor); index++) {
        int link = graph.link(index);
        if (graph.input().linkKind(link) == LinkKind.TRANSFERRED) {
          boolean pays = graph.actors().actorOf(graph.input().from(link)) == actor;
          flow.add(graph.input(), link, graph.other(actor, link), pays);
        }
      }
      passing += flow.passesThrough() ? 1 : 0;
    }
    String text = "members paid by three or more who pass on most of it (P3, P17)";
    add(reasons, "PASS_THROUGH", passing, 1.5, text);
  }

  /**
   * What came to one actor and what went on. Amounts of different currencies are not told apart.
   */
  private static final class Flow {
    private final Set<Integer> payers = new HashSet<>();
    private double in;
    private double out;
    private long firstIn = Long.MAX_VALUE;
    private long lastOut = Long.MAX_VALUE;

    private void add(SurfacingInput input, int link, int other, boolean pays) {
      if (pays) {
        out += input.amount(link);
        boolean timed = input.last(link) != SurfacingInput.NO_TIME;
        boolean first = lastOut == Long.MAX_VALUE;
        lastOut = timed && (first || input.last(link) > lastOut) ? input.last(link) : lastOut;
      } else {
        payers.add(other);
        in += input.amount(link);
        boolean timed = input.first(link) != SurfacingInput.NO_TIME;
        firstIn = timed ? Math.min(firstIn, input.first(link)) : firstIn;
      }
    }

    /** Several payers in, most of it out again, and not all of it out before; times may lack. */
    private boolean passesThrough() {
      boolean untimed = firstIn == Long.MAX_VALUE;
      boolean kept = out >= PASSED_ON_AT_LEAST * in && out <= PASSED_ON_AT_MOST * in;
      return in > 0 && kept && payers.size() >= SEVERAL && (untimed || lastOut >= firstIn);
    }
  }

  private void advertisements(int[] actors, List<Reason> reasons) {
    int advertisements = 0;
    for (int actor : actors) {
      advertisements += kindOf(actor) == EntityKind.ADVERTISEMENT ? 1 : 0;
    }
    String text = "advertisements whose contact or poster is a member (P5, P6)";
    add(reasons, "ADVERTISEMENTS", advertisements, 0.7, text);
  }

  private void employer(int[] actors, List<Reason> reasons) {
    int employees = 0;
    for (int actor : actors) {
      boolean organization = hasKind(actor, EntityKind.ORGANIZATION);
      employees += organization ? membersBy(actor, LinkKind.EMPLOYED_BY) : 0;
    }
    if (employees >= SEVERAL) {
      String text = employees + " members are on record as employees of a member organization";
      reasons.add(new Reason("EMPLOYER", text, -points(1.5, employees)));
    }
  }

  private static void add(List<Reason> reasons, String code, int count, double each, String text) {
    if (count > 0) {
      String sentence = String.format(Locale.ROOT, "%d %s", count, text);
      reasons.add(new Reason(code, sentence, points(each, count)));
    }
  }

  private int membersBy(int actor, LinkKind kind) {
    Set<Integer> others = new HashSet<>();
    for (int index = graph.start(actor); index < graph.end(actor); index++) {
      int link = graph.link(index);
      int other = graph.other(actor, link);
      if (graph.input().linkKind(link) == kind && isMember[other]) {
        others.add(other);
      }
    }
    return others.size();
  }

  private EntityKind kindOf(int actor) {
    return graph.input().kind(graph.actors().entities(actor)[0]);
  }

  private boolean hasKind(int actor, EntityKind kind) {
    for (int entity : graph.actors().entities(actor)) {
      if (graph.input().kind(entity) == kind) {
        return true;
      }
    }
    return false;
  }
}
