package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.graph.UndirectedArrays;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;

/** Says for each member in words and figures, never names, what ties it to the other members. */
final class MemberReasons {
  /** How a reason begins that tells of a role claim; readers without the claim don't get it. */
  static final String CLAIM = "a source claims: ";

  private static final int SHOWN = 4;

  private final ActorGraph graph;
  private final boolean[] isMember;

  MemberReasons(ActorGraph graph) {
    this.graph = graph;
    isMember = new boolean[graph.actors().count()];
  }

  /** Links of one kind and direction to other members. */
  private static final class Tie {
    private final LinkKind kind;
    private final boolean outward;
    private final Set<Integer> others = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();
    private long events;

    private Tie(LinkKind kind, boolean outward) {
      this.kind = kind;
      this.outward = outward;
    }

    private double weight() {
      return LinkWeight.prior(kind) * others.size();
    }

    private String text() {
      String mixed = nouns.contains(LinkWords.MEMBER) ? LinkWords.MEMBER : LinkWords.VALUE;
      String noun = nouns.size() == 1 ? nouns.iterator().next() : mixed;
      String counted = others.size() + " " + noun + (others.size() == 1 ? "" : "s");
      String more = kind.isEvent() ? " (" + events + (events == 1 ? " event)" : " events)") : "";
      return (outward ? LinkWords.active(kind) : LinkWords.passive(kind)) + " " + counted + more;
    }
  }

  /** The members with their reasons, the most central first. */
  List<SurfacingResult.Member> of(int[] actors) {
    for (int actor : actors) {
      isMember[actor] = true;
    }
    List<SurfacingResult.Member> members = new ArrayList<>();
    for (int actor : actors) {
      List<String> why = why(actor);
      double weight = weight(actor);
      for (int entity : graph.actors().entities(actor)) {
        members.add(new SurfacingResult.Member(entity, why, weight));
      }
    }
    for (int actor : actors) {
      isMember[actor] = false;
    }
    members.sort(SurfacingResult.Member.ORDER);
    return members;
  }

  private double weight(int actor) {
    UndirectedArrays pairs = graph.pairs();
    double sum = 0;
    for (int index = pairs.start(actor); index < pairs.end(actor); index++) {
      sum += isMember[pairs.neighbour(index)] ? pairs.weight(index) : 0;
    }
    return sum;
  }

  private List<String> why(int actor) {
    List<String> why = new ArrayList<>();
    for (RoleKind role : SurfacingInput.rolesOf(graph.actors().roleBits(actor))) {
      why.add(CLAIM + role.title());
    }
    shared(actor, EntityKind.JOURNEY, "made the same journey as ", why);
    shared(
        actor, EntityKind.DEVICE, "an account signed in to from the same device as those of ", why);
    for (Tie tie : ties(actor)) {
      why.add(tie.text());
    }
    return why.subList(0, Math.min(why.size(), SHOWN + 2));
  }

  private List<Tie> ties(int actor) {
    Map<LinkKind, Tie> outward = new EnumMap<>(LinkKind.class);
    Map<LinkKind, Tie> inward = new EnumMap<>(LinkKind.class);
    for (int index = graph.start(actor); index < graph.end(actor); index++) {
      int link = graph.link(index);
      int other = graph.other(actor, link);
      if (isMember[other]) {
        boolean leaves = graph.actors().actorOf(graph.input().from(link)) == actor;
        Tie tie =
            (leaves ? outward : inward)
                .computeIfAbsent(graph.input().linkKind(link), kind -> new Tie(kind, leaves));
        tie.others.add(other);
        tie.nouns.add(noun(other));
        tie.events += graph.input().eventCount(link);
      }
    }
    List<Tie> ordered = new ArrayList<>(outward.values());
    ordered.addAll(inward.values());
    ordered.sort(Comparator.comparingDouble(Tie::weight).reversed());
    return ordered.subList(0, Math.min(SHOWN, ordered.size()));
  }

  /** What a member is called that is one entity alone; otherwise it is just a member. */
  private String noun(int actor) {
    int[] entities = graph.actors().entities(actor);
    return entities.length == 1
        ? LinkWords.noun(graph.input().kind(entities[0]))
        : LinkWords.MEMBER;
  }

  /** What several members share through one thing that is a member itself. */
  private void shared(int actor, EntityKind through, String words, List<String> why) {
    Set<Integer> things = new HashSet<>();
    Set<Integer> others = new HashSet<>();
    for (int index = graph.start(actor); index < graph.end(actor); index++) {
      int thing = graph.other(actor, graph.link(index));
      int first = graph.actors().entities(thing)[0];
      if (isMember[thing] && graph.input().kind(first) == through && things.add(thing)) {
        addMembersAt(thing, others);
      }
    }
    others.remove(actor);
    if (!others.isEmpty()) {
      String times = things.size() == 1 ? "" : " (" + things.size() + " in all)";
      why.add(words + (others.size() == 1 ? "1 member" : others.size() + " members") + times);
    }
  }

  private void addMembersAt(int thing, Set<Integer> others) {
    for (int index = graph.start(thing); index < graph.end(thing); index++) {
      LinkKind kind = graph.input().linkKind(graph.link(index));
      int other = graph.other(thing, graph.link(index));
      boolean sharing = kind == LinkKind.TRAVELLED_ON || kind == LinkKind.SIGNED_IN_TO;
      if (isMember[other] && sharing) {
        others.add(other);
      }
    }
  }
}
