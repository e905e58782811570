package org.redthread.server.api;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Packages;
import org.redthread.engine.access.Permission;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.ExportRequest;
import org.redthread.engine.model.ExportedPackage;
import org.redthread.engine.model.Tlp;
import org.redthread.server.http.Answer;
import org.redthread.server.http.Body;
import org.redthread.server.http.Request;
import org.redthread.server.http.Route;

/** The routes of packages for partners. */
public final class PackageRoutes {
  private final Packages packages;

  PackageRoutes(Packages packages) {
    this.packages = packages;
  }

  /**
   * What a partner is to be given.
   *
   * @param ids ids of entities, or of one network
   * @param format {@code stix} or {@code graphml}
   * @param profile {@code pseudonymised} (the default) or {@code full}
   * @param tlp the strictest marking that may leave; TLP:AMBER by default
   * @param producer the agency that gives it; the caller's by default
   */
  public record PackageRequest(
      @Nullable List<String> ids,
      @Nullable String format,
      @Nullable String profile,
      @Nullable String tlp,
      @Nullable String producer) {
    ExportRequest toModel() {
      return new ExportRequest(
          ids == null ? List.of() : ids,
          format == null ? "stix" : format,
          profile == null ? "" : profile,
          level(tlp),
          producer == null ? "" : producer);
    }

    private static Tlp level(@Nullable String label) {
      return label == null
          ? Tlp.AMBER
          : Tlp.ofLabel(label)
              .orElseThrow(
                  () ->
                      new EngineException(
                          ErrorCode.INVALID_PARAMETER, "tlp", "tlp is no level of TLP 2.0"));
    }
  }

  List<Route> routes() {
    return List.of(
        ApiRoutes.post(
            "packages",
            "makePackage",
            ApiRoutes.terms(
                "Make a package of a network or of entities for a partner",
                Permission.SHARE,
                ExportedPackage.class),
            new Body.JsonValue(PackageRequest.class),
            this::make));
  }

  private Answer make(Request request) throws IOException {
    ExportRequest asked = request.body(PackageRequest.class).toModel();
    return Answer.created(packages.export(request.caller(), asked));
  }
}
