package org.redthread.server.api;

import java.util.List;
import org.redthread.engine.Networks;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Network;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.SurfacingSummary;
import org.redthread.engine.model.Truncation;
import org.redthread.server.api.Shapes.HubShape;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.api.Shapes.NetworkDetailShape;
import org.redthread.server.api.Shapes.NetworkShape;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Body;
import org.redthread.server.http.Parameter;
import org.redthread.server.http.Request;
import org.redthread.server.http.Route;

/** The routes of networks: leads, never findings of fact. */
final class NetworkRoutes {
  private static final Parameter<Integer> PAGE =
      Parameter.integer("limit", 1, 100, 20, "how many networks");
  private static final Parameter<String> CURSOR =
      Parameter.text("cursor", 20, "where to go on: the next of the page before");
  private static final Parameter<Integer> HUBS =
      Parameter.integer("limit", 1, 1000, 100, "how many hubs");

  /** Among more members than these the links are not read: no canvas could show them. */
  private static final int MOST_LINKED = 1000;

  private final Networks networks;

  NetworkRoutes(Networks networks) {
    this.networks = networks;
  }

  List<Route> routes() {
    return List.of(
        ApiRoutes.post(
            "networks/runs",
            "surface",
            ApiRoutes.terms("Surface networks anew", Permission.SURFACE, SurfacingSummary.class),
            new Body.None(),
            request -> Answer.created(networks.surface(request.caller(), Progress.NONE))),
        ApiRoutes.get(
            "networks",
            "networks",
            ApiRoutes.terms(
                    "The networks of the last surfacing, the most telling first",
                    Permission.READ_NETWORKS,
                    ApiRoutes.list(NetworkShape.class))
                .with(PAGE, CURSOR),
            this::list),
        ApiRoutes.get(
            "networks/{id}",
            "network",
            ApiRoutes.terms(
                "One network with all its members and the links among them",
                Permission.READ_NETWORKS,
                NetworkDetailShape.class),
            this::find),
        ApiRoutes.get(
            "hubs",
            "hubs",
            ApiRoutes.terms(
                    "Values that the last surfacing let link nobody, and why",
                    Permission.READ_NETWORKS,
                    ApiRoutes.list(HubShape.class))
                .with(HUBS),
            request ->
                Answer.json(
                    ListShape.of(
                        networks.hubs(request.caller(), request.query().get(HUBS)),
                        HubShape::of))));
  }

  private Answer list(Request request) {
    return Answer.json(
        ListShape.of(
            networks.list(
                request.caller(),
                request.query().find(CURSOR).map(NetworkRoutes::rank).orElse(""),
                request.query().get(PAGE)),
            NetworkShape::of));
  }

  private static String rank(String cursor) {
    if (!cursor.matches("[0-9]{1,9}")) {
      throw new EngineException(
          ErrorCode.INVALID_PARAMETER, "cursor", "cursor is not one that a page gave");
    }
    return cursor;
  }

  private Answer find(Request request) {
    Caller caller = request.caller();
    String id = request.path("id");
    Network network = networks.find(caller, id);
    Graph links =
        network.members().size() <= MOST_LINKED
            ? networks.graph(caller, id)
            : new Graph(List.of(), List.of(), List.of(unread(network)));
    return Answer.json(NetworkDetailShape.of(network, links));
  }

  private static Truncation unread(Network network) {
    return new Truncation(network.id(), "*", 0, -1, "links of a network of this size are not read");
  }
}
