package org.redthread.server.api;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.redthread.engine.Redthread;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.Purpose;
import org.redthread.engine.access.ReadScope;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Body;
import org.redthread.server.http.Route;
import org.redthread.server.http.RouteHandler;
import org.redthread.server.http.RouteMethod;
import org.redthread.server.json.Json;

/** The table of all routes of the product. Stateless. */
public final class ApiRoutes {
  /** What every path of the interface begins with. */
  static final String ROOT = "/api/v1/";

  private ApiRoutes() {}

  /** {@return the routes of an engine, in the order in which they are described} */
  public static List<Route> of(Redthread redthread) {
    List<Route> routes = new ArrayList<>();
    routes.add(
        new Route(
            RouteMethod.GET,
            ROOT + "me",
            "me",
            Route.Terms.of("Who I am", "any token", MeShape.class),
            request -> Answer.json(MeShape.of(request.caller()))));
    routes.addAll(new InvestigationRoutes(redthread.investigation()).routes());
    routes.addAll(new ExhibitRoutes(redthread.seizures()).routes());
    routes.addAll(new LoadRoutes(redthread.seizures()).routes());
    routes.addAll(new IdentityRoutes(redthread.identities()).routes());
    routes.addAll(new NetworkRoutes(redthread.networks()).routes());
    routes.addAll(new PackageRoutes(redthread.packages()).routes());
    routes.addAll(new AdministrationRoutes(redthread.administration()).routes());
    return List.copyOf(routes);
  }

  /**
   * Who is calling.
   *
   * @param user the user's name
   * @param role the role
   * @param agency the agency, empty where none
   * @param seesProtected whether victims are shown to this role where a purpose is given
   */
  public record MeShape(String user, String role, String agency, boolean seesProtected) {
    static MeShape of(Caller caller) {
      Caller withPurpose = caller.withPurpose(Purpose.of("who am I"));
      return new MeShape(
          caller.user(),
          caller.role().name().toLowerCase(Locale.ROOT),
          caller.agency(),
          ReadScope.of(withPurpose, List.of()).seesProtected());
    }
  }

  /** {@return a reading route} */
  static Route get(String path, String id, Route.Terms terms, RouteHandler handler) {
    return new Route(RouteMethod.GET, ROOT + path, id, terms, handler);
  }

  /** {@return a route that takes a body} */
  static Route post(String path, String id, Route.Terms terms, Body body, RouteHandler handler) {
    return new Route(RouteMethod.POST, ROOT + path, id, terms.taking(body), handler);
  }

  /** {@return the terms of a route that needs a permission} */
  static Route.Terms terms(String summary, Permission permission, Type answer) {
    return Route.Terms.of(summary, permission.name(), answer);
  }

  /** {@return the type of a list of these} */
  static Type list(Class<?> element) {
    return Json.mapper().getTypeFactory().constructParametricType(ListShape.class, element);
  }
}
