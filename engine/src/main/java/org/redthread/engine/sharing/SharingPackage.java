package org.redthread.engine.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.Network;

/**
 * What is to be shared, before anything is taken out: the graph unmasked, so that it is known what
 * must not stand in the output. Entities that come masked are shared under a pseudonym.
 *
 * @param graph the entities and the links between them
 * @param events single events of the links; may be empty
 * @param network the network they belong to; null for a list of things asked for one by one
 * @param markings what may leave
 * @param terms by whom, why, when and how fully
 */
public record SharingPackage(
    Graph graph,
    List<LinkEvent> events,
    @Nullable Network network,
    MarkingSet markings,
    PackageTerms terms) {
  public SharingPackage {
    events = List.copyOf(events);
  }

  /** {@return the entities of the graph and the members of the network, each id once} */
  List<Entity> allEntities() {
    Map<String, Entity> byId = new LinkedHashMap<>();
    graph.entities().forEach(entity -> byId.putIfAbsent(entity.id(), entity));
    if (network != null) {
      network.members().forEach(each -> byId.putIfAbsent(each.entity().id(), each.entity()));
    }
    return new ArrayList<>(byId.values());
  }
}
