package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.ErrorCode;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.Progress;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.store.LinkMapper;
import org.redthread.engine.store.Store;

/**
 * The whole graph of a store as the surfacing needs it, with the ids that its numbers stand for.
 * Never changes; threads may share it.
 *
 * @param input the columns
 * @param ids the public id of each entity, by its number: ascending
 */
public record StoredGraph(SurfacingInput input, List<String> ids) {
  public StoredGraph {
    ids = List.copyOf(ids);
  }

  /**
   * Reads the graph: entities in the order of their ids, then claims, identities and links.
   *
   * @param store where from
   * @param progress is told how far it has come
   */
  public static StoredGraph read(Store store, Progress progress) {
    return new Reader(store, progress).read();
  }

  private static final class Reader {
    private static final int REPORTED = 50_000;

    private final Store store;
    private final Progress progress;
    private final SurfacingInput.Builder builder = SurfacingInput.builder(1 << 16, 1 << 18);
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> identities = new HashMap<>();
    private final LinkSums sums = new LinkSums(builder);
    private long links;

    Reader(Store store, Progress progress) {
      this.store = store;
      this.progress = progress;
    }

    StoredGraph read() {
      store.stream("network/read-entities", Map.of(), this::entity);
      progress.report("reading entities", ids.size(), ids.size());
      store.stream(
          "network/read-role-claims",
          Map.of(),
          row ->
              RoleKind.ofName(row.text("role"))
                  .ifPresent(role -> builder.addRole(number(row.integer("entity")), role)));
      store.stream("network/read-links", Map.of(), this::link);
      sums.flush();
      return new StoredGraph(builder.build(), ids);
    }

    private void entity(org.redthread.engine.store.Row row) {
      EntityKind kind = EntityKind.ofLabel(row.text("kind")).orElseThrow();
      String identity = row.text("identity", "");
      int identityNumber =
          identity.isEmpty()
              ? SurfacingInput.NO_IDENTITY
              : identities.computeIfAbsent(identity, first -> identities.size());
      numbers.put(
          row.integer("entity"), builder.addEntity(kind, identityNumber, row.truth("protected")));
      ids.add(row.text("id"));
      if (ids.size() % REPORTED == 0) {
        progress.report("reading entities", ids.size(), -1);
      }
    }

    private void link(org.redthread.engine.store.Row row) {
      LinkKind kind = LinkMapper.kind(row.text("kind"));
      sums.add(
          number(row.integer("source")),
          number(row.integer("target")),
          kind,
          row.integer("at", SurfacingInput.NO_TIME),
          row.number("amount"));
      if (++links % REPORTED == 0) {
        progress.report("reading links", links, -1);
      }
    }

    private int number(long internal) {
      Integer number = numbers.get(internal);
      if (number == null) {
        throw new EngineException(
            ErrorCode.CONFLICT,
            "store",
            "the store was written to while it was being read: run it again when the load is done");
      }
      return number;
    }
  }
}
