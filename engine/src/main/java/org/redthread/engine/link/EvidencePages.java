package org.redthread.engine.link;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.LinkEvent;
import org.redthread.engine.model.Page;
import org.redthread.engine.model.RequestCheck;
import org.redthread.engine.model.TimeSpan;
import org.redthread.engine.store.LinkMapper;
import org.redthread.engine.store.Row;

/**
 * Pages through the rows of an entity and through the events of a summarised link. A cursor is the
 * place of the last item shown, so that a page stays right while others load more. Immutable.
 */
final class EvidencePages {
  private static final int MAX_PAGE = 1_000;
  private static final Pattern ROW_CURSOR = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");
  private static final Pattern EVENT_CURSOR = Pattern.compile("([0-9TZ:.+-]{1,40})~(.{1,200})");

  private final Reading reading;

  EvidencePages(Reading reading) {
    this.reading = reading;
  }

  Page<Evidence> evidence(String entity, String cursor, int limit) {
    RequestCheck.range("limit", limit, 1, MAX_PAGE);
    if (reading.entities(List.of(entity), 1).isEmpty()) {
      throw RequestCheck.notFound("id");
    }
    long exhibit = 0;
    long row = 0;
    if (!cursor.isEmpty()) {
      Matcher matcher = matched(ROW_CURSOR, cursor);
      exhibit = Long.parseLong(matcher.group(1));
      row = Long.parseLong(matcher.group(2));
    }
    Map<String, Object> parameters = reading.parameters();
    parameters.put("id", entity);
    parameters.put("afterExhibit", exhibit);
    parameters.put("afterRow", row);
    parameters.put("limit", limit + 1);
    List<long[]> places =
        reading
            .store()
            .list(
                "link/list-evidence",
                parameters,
                each -> new long[] {each.integer("exhibit"), each.integer("row")});
    return page(places, limit, this::citation, place -> place[0] + "." + place[1]);
  }

  private Evidence citation(long[] place) {
    return reading
        .exhibits()
        .evidence(List.of(place[0]), List.of(place[1]), reading.scope().readableExhibits())
        .getFirst();
  }

  Page<LinkEvent> events(LinkId link, TimeSpan window, String cursor, int limit) {
    RequestCheck.range("limit", limit, 1, MAX_PAGE);
    Map<String, Object> parameters = reading.parameters();
    parameters.put("fromId", link.from());
    parameters.put("toId", link.to());
    parameters.put("kind", link.kind().name());
    parameters.put("isEvent", link.kind().isEvent());
    parameters.put("from", Reading.time(window.from()));
    parameters.put("to", Reading.time(window.to()));
    parameters.put("undated", Reading.UNDATED);
    parameters.put("afterAt", Reading.time(after(cursor)));
    parameters.put("afterId", cursor.isEmpty() ? "" : matched(EVENT_CURSOR, cursor).group(2));
    parameters.put("limit", limit + 1);
    LinkMapper mapper = reading.links();
    List<Place> places =
        reading.store().list("link/list-events", parameters, row -> place(link, mapper, row));
    return page(places, limit, Place::event, Place::cursor);
  }

  private static Place place(LinkId link, LinkMapper mapper, Row row) {
    LinkEvent event = mapper.event(link.kind().name(), link.from(), link.to(), row.map("link"));
    return new Place(event, row.instant("at") + "~" + row.text("id"));
  }

  private static Instant after(String cursor) {
    if (cursor.isEmpty()) {
      return TimeSpan.ALWAYS.from();
    }
    try {
      return Instant.parse(matched(EVENT_CURSOR, cursor).group(1));
    } catch (DateTimeException malformed) {
      throw RequestCheck.invalid("cursor", "cursor is not one that a page gave");
    }
  }

  private static Matcher matched(Pattern form, String cursor) {
    Matcher matcher = form.matcher(cursor);
    if (!matcher.matches()) {
      throw RequestCheck.invalid("cursor", "cursor is not one that a page gave");
    }
    return matcher;
  }

  /** Cuts a list of one item more than asked for into a page. */
  private static <P, T> Page<T> page(
      List<P> places, int limit, Function<P, T> item, Function<P, String> cursor) {
    List<T> items = new ArrayList<>();
    places.stream().limit(limit).forEach(place -> items.add(item.apply(place)));
    boolean last = places.size() <= limit;
    return new Page<>(items, last ? "" : cursor.apply(places.get(limit - 1)));
  }

  private record Place(LinkEvent event, String cursor) {}
}
