package org.redthread.engine.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Identifier;
import org.redthread.engine.model.Link;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.SharedEntity;
import org.redthread.engine.model.Trails;

/**
 * Masks protected people in every answer, unless the scope sees them. Whoever builds an answer
 * gives it to one of these functions as the last step, and always the whole answer at once: what
 * one entity is called is looked for in the texts of all others.
 *
 * <p>A protected entity keeps its id, kind, role kinds, markings, degree, identity and evidence
 * places; its caption and identifiers become masks, and of its properties the few remain that are
 * known to be harmless. A link or event that touches a protected entity, or an entity that the
 * answer does not hold, keeps only harmless properties. Ids, times and amounts stay.
 *
 * <p>An answer is masked once: a second time would only lose the list of what was taken out. Pure
 * functions; thread-safe.
 */
public final class Redaction {
  private Redaction() {}

  /** {@return the entity as the scope may see it} */
  public static Entity mask(Entity entity, ReadScope scope) {
    return mask(List.of(entity), scope).getFirst();
  }

  /** {@return the entities of one answer, in their order, as the scope may see them} */
  public static List<Entity> mask(List<Entity> entities, ReadScope scope) {
    return scope.seesProtected() ? entities : mask(entities, new ProtectedContext(entities));
  }

  /**
   * {@return the link as the scope may see it}
   *
   * @param ends the unmasked entities at its ends; one that is missing counts as protected
   */
  public static Link mask(Link link, Collection<Entity> ends, ReadScope scope) {
    return scope.seesProtected() ? link : mask(link, new ProtectedContext(ends));
  }

  /**
   * {@return the event as the scope may see it}
   *
   * @param ends the unmasked entities at its ends; one that is missing counts as protected
   */
  public static LinkEvent mask(LinkEvent event, Collection<Entity> ends, ReadScope scope) {
    if (scope.seesProtected()) {
      return event;
    }
    ProtectedContext context = new ProtectedContext(ends);
    Map<String, Object> kept = properties(event.properties(), event.from(), event.to(), context);
    return kept.equals(event.properties())
        ? event
        : new LinkEvent(
            event.id(),
            event.kind(),
            event.from(),
            event.to(),
            event.at(),
            event.zone(),
            event.money(),
            kept,
            event.evidence());
  }

  /** {@return the graph as the scope may see it} */
  public static Graph mask(Graph graph, ReadScope scope) {
    if (scope.seesProtected()) {
      return graph;
    }
    ProtectedContext context = new ProtectedContext(graph.entities());
    return new Graph(
        mask(graph.entities(), context), maskLinks(graph.links(), context), graph.truncated());
  }

  /** {@return the trails as the scope may see them; hops hold ids, times and amounts only} */
  public static Trails mask(Trails trails, ReadScope scope) {
    return scope.seesProtected()
        ? trails
        : new Trails(trails.trails(), mask(trails.entities(), scope), trails.truncated());
  }

  /**
   * {@return what is shared, as the scope may see it}
   *
   * @param asked the unmasked entities that share it; one that is missing counts as protected
   */
  public static SharedEntity mask(SharedEntity shared, Collection<Entity> asked, ReadScope scope) {
    if (scope.seesProtected()) {
      return shared;
    }
    Map<String, Entity> all = new HashMap<>();
    asked.forEach(entity -> all.put(entity.id(), entity));
    all.put(shared.entity().id(), shared.entity());
    ProtectedContext context = new ProtectedContext(all.values());
    return new SharedEntity(
        EntityMask.of(shared.entity(), context),
        shared.sharedBy(),
        maskLinks(shared.links(), context),
        shared.degree());
  }

  /** {@return the network as the scope may see it} Reasons are masked where they tell a name. */
  public static Network mask(Network network, ReadScope scope) {
    if (scope.seesProtected()) {
      return network;
    }
    ProtectedContext context =
        new ProtectedContext(network.members().stream().map(Network.Member::entity).toList());
    List<Network.Member> members =
        network.members().stream()
            .map(
                member ->
                    new Network.Member(
                        EntityMask.of(member.entity(), context),
                        member.why().stream().map(why -> text(why, context)).toList()))
            .toList();
    List<Network.Reason> reasons =
        network.reasons().stream()
            .map(each -> new Network.Reason(each.code(), text(each.text(), context), each.points()))
            .toList();
    return new Network(
        network.id(),
        network.run(),
        network.rank(),
        network.score(),
        members,
        identifiers(network, context),
        reasons,
        network.findings(),
        network.exhibits());
  }

  /**
   * {@return the text of an exhibit's row, withheld as a whole where it touches a protected entity}
   *
   * @param touched the unmasked entities that the row asserts, with the ends of the links it
   *     asserts; a row of which none is known is withheld, since nobody knows what is in it
   */
  public static MaskedText mask(String rowText, Collection<Entity> touched, ReadScope scope) {
    if (scope.seesProtected()) {
      return new MaskedText(rowText, false);
    }
    ProtectedContext context = new ProtectedContext(touched);
    boolean isShown = !touched.isEmpty() && touched.stream().noneMatch(context::isProtected);
    return isShown ? new MaskedText(rowText, false) : MaskedText.WITHHELD;
  }

  private static List<Entity> mask(List<Entity> entities, ProtectedContext context) {
    return entities.stream().map(entity -> EntityMask.of(entity, context)).toList();
  }

  private static List<Link> maskLinks(List<Link> links, ProtectedContext context) {
    return links.stream().map(link -> mask(link, context)).toList();
  }

  private static Link mask(Link link, ProtectedContext context) {
    Map<String, Object> kept = properties(link.properties(), link.from(), link.to(), context);
    return kept.equals(link.properties())
        ? link
        : new Link(
            link.id(),
            link.kind(),
            link.from(),
            link.to(),
            link.count(),
            link.first(),
            link.last(),
            link.totals(),
            kept,
            link.evidence(),
            link.evidenceCount());
  }

  private static Map<String, Object> properties(
      Map<String, Object> properties, String from, String to, ProtectedContext context) {
    return context.touches(from, to)
        ? HarmlessProperties.of(properties)
        : HarmlessProperties.without(properties, (name, value) -> context.leaks(value));
  }

  private static String text(String text, ProtectedContext context) {
    return context.leaks(text) ? Mask.TEXT : text;
  }

  /** Default-deny: one that leads to a protected member, or that no member owns, is masked. */
  private static List<Identifier> identifiers(Network network, ProtectedContext context) {
    Map<Identifier, String> owners = new HashMap<>();
    for (Network.Member member : network.members()) {
      for (Identifier each : member.entity().identifiers()) {
        if (member.entity().kind().isIdentifier()) {
          owners.put(each, member.entity().id());
        } else {
          owners.putIfAbsent(each, member.entity().id());
        }
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    List<Identifier> shown = new ArrayList<>();
    for (Identifier each : network.identifiers()) {
      String owner = owners.getOrDefault(each, network.id());
      boolean isShown = owners.containsKey(each) && !context.leadsToProtected(each);
      shown.add(
          isShown ? each : Mask.identifier(each, owner, numbers.merge(owner, 1, Integer::sum)));
    }
    return shown.stream().sorted().toList();
  }
}
