package org.redthread.engine.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.IdentifierKind;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.model.SurfacingEvaluation;
import org.redthread.engine.store.Store;

/**
 * Holds surfaced networks to the truth of a synthetic seizure. Sets of people are compared: a
 * network's people are those in the truth to whom one of its entities belongs - a profile by the
 * row it stands in and the role claimed there, an identifier by its owner; hubs belong to nobody.
 * The surfacing itself never sees the truth. Immutable.
 */
public final class TruthComparison {
  private static final Map<String, RoleKind> ROLE_OF_SLOT =
      Map.of(
          "interviewee", RoleKind.POTENTIAL_VICTIM,
          "recruiter", RoleKind.RECRUITER,
          "transporter", RoleKind.TRANSPORTER,
          "document_holder", RoleKind.CONTROLLER,
          "complainant", RoleKind.FRAUD_VICTIM);

  /** The yardstick tries these limits and keeps its best, so that it is not held down by one. */
  private static final List<Integer> LIMITS = List.of(4, 6, 8, 12, 16, 24, 32, 48, 64, 80);

  private final StoredGraph graph;
  private final List<@Nullable String> personOf;
  private final List<Set<String>> truths;

  private TruthComparison(
      StoredGraph graph, List<@Nullable String> personOf, List<Set<String>> truths) {
    this.graph = graph;
    this.personOf = personOf;
    this.truths = truths;
  }

  /**
   * Reads the truth.
   *
   * @param graph the graph that the seizure was loaded into
   * @param store where it was loaded
   * @param truth the folder of truth files
   * @throws EngineException with {@link ErrorCode#INVALID_INPUT} where the files are not there
   */
  public static TruthComparison of(StoredGraph graph, Store store, Path truth) {
    Map<String, Set<String>> networks = new TreeMap<>();
    read(truth, "people.csv")
        .forEach(
            row -> {
              for (String network : row.get(3).split(";")) {
                if (!network.isEmpty()) {
                  networks.computeIfAbsent(network, any -> new TreeSet<>()).add(row.get(0));
                }
              }
            });
    return new TruthComparison(graph, people(graph, store, truth), List.copyOf(networks.values()));
  }

  private static List<@Nullable String> people(StoredGraph graph, Store store, Path truth) {
    Map<String, String> owners = new HashMap<>();
    read(truth, "identifiers.csv").stream()
        .filter(row -> row.get(5).equals("false"))
        .forEach(
            row ->
                owners.put(
                    row.get(0) + "|" + row.get(1).toLowerCase(java.util.Locale.ROOT), row.get(2)));
    Map<String, Map<String, String>> slots = new HashMap<>();
    read(truth, "profiles.csv")
        .forEach(
            row ->
                slots
                    .computeIfAbsent(row.get(0) + ":" + row.get(1), any -> new TreeMap<>())
                    .put(row.get(2), row.get(3)));
    Map<String, String> byId = new HashMap<>();
    store.stream(
        "network/read-origins",
        Map.of(),
        row -> {
          String owner =
              row.text("value", "").isEmpty()
                  ? ofProfile(
                      slots.get(row.text("file") + ":" + row.integer("row")), row.texts("roles"))
                  : owners.get(
                      kind(row.text("kind"))
                          + "|"
                          + row.text("value").toLowerCase(java.util.Locale.ROOT));
          if (owner != null) {
            byId.put(row.text("id"), owner);
          }
        });
    List<@Nullable String> people = new ArrayList<>();
    graph.ids().forEach(id -> people.add(byId.get(id)));
    return people;
  }

  private static String kind(String label) {
    return org.redthread.engine.model.EntityKind.ofLabel(label)
        .flatMap(IdentifierKind::ofEntityKind)
        .map(IdentifierKind::code)
        .orElse("");
  }

  private static @Nullable String ofProfile(
      @Nullable Map<String, String> slots, List<String> roles) {
    if (slots == null) {
      return null;
    }
    if (slots.size() == 1) {
      return roles.contains(RoleKind.SCAM_OPERATOR.name())
          ? null
          : slots.values().iterator().next();
    }
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      RoleKind role = ROLE_OF_SLOT.get(slot.getKey());
      if (role != null && roles.contains(role.name())) {
        return slot.getValue();
      }
    }
    return null;
  }

  private static List<List<String>> read(Path folder, String name) {
    try (var reader =
        de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(folder.resolve(name))) {
      List<List<String>> rows = new ArrayList<>();
      reader.forEach(record -> rows.add(record.getFields()));
      return rows.subList(1, rows.size());
    } catch (IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_INPUT,
          name,
          Files.exists(folder)
              ? "the truth file " + name + " can't be read"
              : "the folder of truth files does not exist: generate a seizure first",
          fault);
    }
  }

  /**
   * {@return the scores of the surfacing and of connected components: with hubs, and without, at
   * the limit of neighbours that gives the yardstick its best F1}
   *
   * @param options how to surface
   * @param top how many first-ranked networks the precision looks at
   */
  public SurfacingEvaluation evaluate(SurfacingOptions options, int top) {
    return new SurfacingEvaluation(
        truths.size(),
        List.of(
            score("redthread", top, () -> surfaced(options)),
            score("components", top, () -> ComponentBaseline.withHubs(graph.input())),
            bestWithoutHubs(top)));
  }

  private SurfacingEvaluation.Method bestWithoutHubs(int top) {
    return LIMITS.stream()
        .map(
            limit ->
                score(
                    "components without entities of more than " + limit + " neighbours",
                    top,
                    () -> ComponentBaseline.withoutHubs(graph.input(), limit)))
        .max(Comparator.comparingDouble(SurfacingEvaluation.Method::macroF1))
        .orElseThrow();
  }

  private List<int[]> surfaced(SurfacingOptions options) {
    return Surfacing.surface(graph.input(), options).networks().stream()
        .map(
            network ->
                network.members().stream().mapToInt(SurfacingResult.Member::entity).toArray())
        .toList();
  }

  private SurfacingEvaluation.Method score(String name, int top, Supplier<List<int[]>> method) {
    long start = System.nanoTime();
    List<int[]> groups = method.get();
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Set<String>> predictions =
        groups.stream().map(this::people).filter(people -> !people.isEmpty()).toList();
    SurfacingScore score = SurfacingScore.of(predictions, truths, top);
    return new SurfacingEvaluation.Method(
        name, score.macroF1(), score.precisionAtTop(), top, predictions.size(), seconds);
  }

  private Set<String> people(int[] entities) {
    Set<String> people = new HashSet<>();
    for (int entity : entities) {
      String person = personOf.get(entity);
      if (person != null && !person.isEmpty()) {
        people.add(person);
      }
    }
    return people;
  }
}
