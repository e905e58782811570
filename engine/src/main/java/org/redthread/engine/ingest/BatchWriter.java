package org.redthread.engine.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.redthread.engine.ingest.Facts.EntityFact;
import org.redthread.engine.ingest.Facts.LinkFact;
import org.redthread.engine.ingest.Facts.PlannedRow;
import org.redthread.engine.ingest.Facts.RoleFact;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RowCounts;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.StoreTransaction;

/**
 * Writes one batch of planned rows. First its entities, which no link can do without. Then all the
 * rest (links, role claims, refused rows, the exhibit's new counts) in one transaction, so that a
 * load that is killed stands at the end of a batch; entities of the next one may be there already,
 * and are met again when it is loaded.
 *
 * <p>New events, which are most of what is loaded, are created while the batch before is still
 * being written; what could wait for a lock of that batch comes after it.
 */
final class BatchWriter implements BatchQueue.Batch {
  private final Store store;
  private final long serial;
  private final RowCounts counts;
  private final List<Map<String, Object>> identifiers = new ArrayList<>();
  private final List<Map<String, Object>> records = new ArrayList<>();
  private final List<Map<String, Object>> roles = new ArrayList<>();
  private final List<Map<String, Object>> refused = new ArrayList<>();
  private final Set<String> leading = new LinkedHashSet<>();
  private final Map<LinkKind, List<Map<String, Object>>> links = new EnumMap<>(LinkKind.class);

  /**
   * @param store where to
   * @param serial the exhibit that the rows are of
   * @param rows the rows in their order
   * @param counts the exhibit's counts when the batch is in
   */
  BatchWriter(Store store, long serial, List<PlannedRow> rows, RowCounts counts) {
    this.store = store;
    this.serial = serial;
    this.counts = counts;
    // Each entity once: the first row that asserts it must be the first one the store meets.
    Map<String, EntityFact> entities = new LinkedHashMap<>();
    for (PlannedRow row : rows) {
      for (EntityFact entity : row.entities()) {
        entities.merge(entity.id(), entity, EntityFact::and);
      }
      row.roles().forEach(role -> roles.add(of(role)));
      for (LinkFact link : row.links()) {
        links.computeIfAbsent(link.kind(), kind -> new ArrayList<>()).add(of(link));
        if (RowDraft.LEADS_TO_PERSON.contains(link.kind())) {
          leading.add(link.from());
        }
      }
      if (!row.problems().isEmpty()) {
        refused.add(refused(row));
      }
    }
    for (EntityFact entity : entities.values()) {
      (entity.properties().isEmpty() ? identifiers : records).add(of(entity));
      if (entity.isProtected()) {
        leading.add(entity.id());
      }
    }
  }

  @Override
  public void enter() {
    if (identifiers.isEmpty() && records.isEmpty()) {
      return;
    }
    store.write(
        "ingest entities",
        transaction -> {
          merge(transaction, "ingest/merge-entities", "entities", identifiers);
          merge(transaction, "ingest/merge-records", "entities", records);
          return true;
        });
  }

  @Override
  public void write(Runnable awaitPredecessor) {
    try {
      store.write(
          "ingest",
          transaction -> {
            Set<LinkKind> created = create(transaction);
            awaitPredecessor.run();
            return complete(transaction, created);
          });
    } catch (EngineException fault) {
      if (fault.code() != ErrorCode.CONFLICT) {
        throw fault;
      }
      // Another server wrote one of the links in the meantime: with its evidence, ours is merged.
      awaitPredecessor.run();
      store.write("ingest", transaction -> complete(transaction, Set.of()));
    }
  }

  /** {@return the kinds all of whose links were new and are created} */
  private Set<LinkKind> create(StoreTransaction transaction) {
    Set<LinkKind> created = EnumSet.noneOf(LinkKind.class);
    links.forEach(
        (kind, list) -> {
          if (kind.isEvent()) {
            long made =
                transaction
                    .list(
                        statement("create", kind),
                        Map.of("links", list, "serial", serial),
                        row -> row.integer("created"))
                    .getFirst();
            if (made == list.size()) {
              created.add(kind);
            }
          }
        });
    return created;
  }

  private RowCounts complete(StoreTransaction transaction, Set<LinkKind> created) {
    merge(transaction, "ingest/merge-role-claims", "claims", roles);
    links.forEach(
        (kind, list) -> {
          if (!created.contains(kind)) {
            merge(transaction, statement("merge", kind), "links", list);
          }
        });
    if (!leading.isEmpty()) {
      transaction.run("ingest/protect-identifiers", Map.of("ids", List.copyOf(leading)));
    }
    merge(transaction, "ingest/merge-rejected-rows", "rejected", refused);
    transaction.run("ingest/record-progress", progress());
    return counts;
  }

  private static String statement(String verb, LinkKind kind) {
    return "ingest/" + verb + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void merge(
      StoreTransaction transaction,
      String statement,
      String parameter,
      List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    long merged =
        transaction
            .list(
                statement, Map.of(parameter, rows, "serial", serial), row -> row.integer("merged"))
            .getFirst();
    if (merged != rows.size()) {
      // A link whose end is not there would be lost in silence; the batch is undone instead.
      throw new EngineException(
          ErrorCode.INTERNAL,
          statement,
          "statement " + statement + " wrote " + merged + " of " + rows.size() + " facts");
    }
  }

  private Map<String, Object> progress() {
    return Map.of(
        "serial", serial,
        "read", counts.read(),
        "loaded", counts.loaded(),
        "loadedInPart", counts.loadedInPart(),
        "known", counts.known(),
        "rejected", counts.rejected());
  }

  private static Map<String, Object> of(EntityFact entity) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", entity.id());
    row.put("kind", entity.kind().label());
    row.put("caption", entity.caption());
    row.put("value", entity.value().isEmpty() ? null : entity.value());
    row.put("protected", entity.isProtected());
    row.put("row", entity.row());
    if (!entity.properties().isEmpty()) {
      row.put("properties", entity.properties());
    }
    return row;
  }

  private static Map<String, Object> of(RoleFact role) {
    return Map.of(
        "id", role.id(),
        "entity", role.entity(),
        "role", role.role().name(),
        "author", role.author(),
        "grading", role.grading(),
        "row", role.row());
  }

  private static Map<String, Object> of(LinkFact link) {
    return Map.of(
        "id", link.id(),
        "from", link.from(),
        "to", link.to(),
        "properties", link.properties(),
        "row", link.row());
  }

  private Map<String, Object> refused(PlannedRow row) {
    Map<String, Object> refused = new LinkedHashMap<>();
    refused.put("id", serial + ":" + row.number());
    refused.put("row", row.number());
    refused.put("verdict", row.verdict().name());
    refused.put("codes", row.problems().stream().map(RowProblem::code).toList());
    refused.put("columns", row.problems().stream().map(RowProblem::column).toList());
    refused.put("messages", row.problems().stream().map(RowProblem::message).toList());
    refused.put("text", row.text());
    return refused;
  }
}
