package org.redthread.server.api;

import java.util.List;
import org.redthread.engine.Administration;
import org.redthread.engine.access.Permission;
import org.redthread.engine.model.AuditLine;
import org.redthread.server.api.Shapes.ListShape;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Parameter;
import org.redthread.server.http.Route;

/** The routes of running the product. */
final class AdministrationRoutes {
  private static final Parameter<Integer> PAGE =
      Parameter.integer("limit", 1, 1000, 100, "how many lines");
  private static final Parameter<String> CURSOR =
      Parameter.text("cursor", 20, "where to go on: the next of the page before");

  private final Administration administration;

  AdministrationRoutes(Administration administration) {
    this.administration = administration;
  }

  List<Route> routes() {
    return List.of(
        ApiRoutes.get(
            "audit",
            "audit",
            ApiRoutes.terms(
                    "The audit, oldest first",
                    Permission.READ_AUDIT,
                    ApiRoutes.list(AuditLine.class))
                .with(PAGE, CURSOR),
            request ->
                Answer.json(
                    ListShape.of(
                        administration.audit(
                            request.caller(),
                            request.query().find(CURSOR).orElse(""),
                            request.query().get(PAGE)),
                        line -> line))));
  }
}
