package org.redthread.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Gate.Answer;
import org.redthread.engine.Gate.Call;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Permission;
import org.redthread.engine.access.ReadScope;
import org.redthread.engine.link.LinkQueries;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.Entity;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.ExportRequest;
import org.redthread.engine.model.ExportedPackage;
import org.redthread.engine.model.Graph;
import org.redthread.engine.model.Marking;
import org.redthread.engine.model.Network;
import org.redthread.engine.network.NetworkRegister;
import org.redthread.engine.sharing.LossReport;
import org.redthread.engine.sharing.MarkingSet;
import org.redthread.engine.sharing.PackageKey;
import org.redthread.engine.sharing.PackageTerms;
import org.redthread.engine.sharing.PackageWriter;
import org.redthread.engine.sharing.SharingFormat;
import org.redthread.engine.sharing.SharingPackage;
import org.redthread.engine.sharing.SharingProfile;

/** Packages for partners. Threads may share it. */
public final class Packages {
  private static final Call EXPORT = new Call(Permission.SHARE, "package.export");

  private final Gate gate;
  private final LinkQueries links;
  private final NetworkRegister networks;
  private final PackageWriter writer;
  private final RedthreadSettings settings;

  Packages(
      Gate gate,
      LinkQueries links,
      NetworkRegister networks,
      PackageWriter writer,
      RedthreadSettings settings) {
    this.gate = gate;
    this.links = links;
    this.networks = networks;
    this.writer = writer;
    this.settings = settings;
  }

  /**
   * {@return a package of one network or of some entities with the links among them: what the
   * caller may read, victims under pseudonyms unless the full profile is asked for by a caller who
   * sees them}
   *
   * @throws EngineException with {@link ErrorCode#PURPOSE_REQUIRED} without a purpose, with {@link
   *     ErrorCode#ACCESS_DENIED} where the full profile is not the caller's to give, with {@link
   *     ErrorCode#NOT_FOUND} where nothing asked for is there to read
   */
  public ExportedPackage export(Caller caller, ExportRequest request) {
    return gate.make(
        caller,
        EXPORT,
        scope -> {
          caller.requirePurpose();
          SharingFormat format = format(request);
          SharingPackage input = input(caller, request, scope);
          ExportedPackage made = write(input, format);
          return new Answer<>(made, subjects(made, input));
        });
  }

  private static List<String> subjects(ExportedPackage made, SharingPackage input) {
    List<String> subjects = new java.util.ArrayList<>(List.of(made.id()));
    input.graph().entities().stream().map(Entity::id).sorted().forEach(subjects::add);
    return subjects;
  }

  private static SharingFormat format(ExportRequest request) {
    return SharingFormat.ofCode(request.format())
        .orElseThrow(
            () ->
                new EngineException(
                    ErrorCode.INVALID_PARAMETER, "format", "format is neither stix nor graphml"));
  }

  private static SharingProfile profile(Caller caller, ExportRequest request, ReadScope scope) {
    return switch (request.profile().toLowerCase(Locale.ROOT)) {
      case "", "pseudonymised" -> SharingProfile.PSEUDONYMISED;
      case "full" -> {
        if (!scope.seesProtected()) {
          throw new EngineException(
              ErrorCode.ACCESS_DENIED,
              "profile",
              "the role " + caller.role() + " may not give victims' names; leave the profile out");
        }
        yield SharingProfile.FULL;
      }
      default ->
          throw new EngineException(
              ErrorCode.INVALID_PARAMETER, "profile", "profile is neither pseudonymised nor full");
    };
  }

  private SharingPackage input(Caller caller, ExportRequest request, ReadScope scope) {
    SharingProfile profile = profile(caller, request, scope);
    Optional<Network> network =
        request.ids().size() == 1
            ? networks.find(request.ids().getFirst(), scope)
            : Optional.empty();
    Graph graph =
        network
            .map(found -> Networks.graphOf(found, links, scope))
            .orElseGet(() -> links.findGraph(request.ids(), scope));
    if (graph.entities().isEmpty()) {
      throw new EngineException(
          ErrorCode.NOT_FOUND, "ids", "nothing with these ids is there for you to read");
    }
    String producer = request.producer().isEmpty() ? caller.agency() : request.producer();
    byte[] key = new byte[32];
    settings.random().nextBytes(key);
    Instant created = settings.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    @Nullable Network included = network.orElse(null);
    return new SharingPackage(
        graph,
        List.of(),
        included,
        new MarkingSet(request.ceiling(), markings(scope)),
        new PackageTerms(
            producer.isEmpty() ? "Redthread" : producer,
            caller.purpose().text(),
            created,
            profile,
            PackageKey.of(key)));
  }

  private Map<String, Marking> markings(ReadScope scope) {
    Map<String, Marking> markings = new TreeMap<>();
    gate.exhibits().list().stream()
        .filter(exhibit -> scope.readableExhibits().contains(exhibit.serial()))
        .forEach(exhibit -> markings.put(exhibit.sha256(), exhibit.marking()));
    return markings;
  }

  private ExportedPackage write(SharingPackage input, SharingFormat format) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      LossReport report = writer.write(input, format, content);
      String id = "package-" + input.terms().created().toEpochMilli();
      return new ExportedPackage(
          id,
          format.mediaType(),
          id + "." + format.extension(),
          content.toString(StandardCharsets.UTF_8),
          new String(report.toJson(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
