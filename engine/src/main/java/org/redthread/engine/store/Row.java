package org.redthread.engine.store;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * One row of an answer, without the driver's types. Valid for as long as its values are; not shared
 * between threads.
 */
public final class Row {
  private final Record record;

  Row(Record record) {
    this.record = record;
  }

  /** {@return the text in the column} */
  public String text(String column) {
    return record.get(column).asString();
  }

  /** {@return the text in the column, or the fallback where it is null} */
  public String text(String column, String fallback) {
    return record.get(column).asString(fallback);
  }

  /** {@return the whole number in the column} */
  public long integer(String column) {
    return record.get(column).asLong();
  }

  /** {@return the whole number in the column, or the fallback where it is null} */
  public long integer(String column, long fallback) {
    return record.get(column).asLong(fallback);
  }

  /** {@return the number in the column} */
  public double number(String column) {
    return record.get(column).asDouble();
  }

  /** {@return the truth value in the column; false where it is null} */
  public boolean truth(String column) {
    return record.get(column).asBoolean(false);
  }

  /** {@return the instant in the column, or null where there is none} */
  public @Nullable Instant instant(String column) {
    Value value = record.get(column);
    return value.isNull() ? null : value.asZonedDateTime().toInstant();
  }

  /** {@return the texts of the list in the column; empty where it is null} */
  public List<String> texts(String column) {
    Value value = record.get(column);
    return value.isNull() ? List.of() : value.asList(Value::asString);
  }

  /** {@return the whole numbers of the list in the column; empty where it is null} */
  public List<Long> integers(String column) {
    Value value = record.get(column);
    return value.isNull() ? List.of() : value.asList(Value::asLong);
  }

  /**
   * {@return the map in the column, by key, with instants for times; empty where it is null}
   *
   * <p>Also the properties of a node or relationship in the column.
   */
  public Map<String, Object> map(String column) {
    Value value = record.get(column);
    return value.isNull() ? Map.of() : plainMap(value.asMap());
  }

  /** {@return the maps of the list in the column, in its order; empty where it is null} */
  public List<Map<String, Object>> maps(String column) {
    Value value = record.get(column);
    return value.isNull() ? List.of() : value.asList(each -> plainMap(each.asMap()));
  }

  /** {@return the lists of the list in the column, in its order; empty where it is null} */
  public List<List<Object>> lists(String column) {
    Value value = record.get(column);
    return value.isNull() ? List.of() : value.asList(Value::asList);
  }

  private static Map<String, Object> plainMap(Map<String, Object> map) {
    Map<String, Object> plain = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (value != null) {
            plain.put(key, plain(value));
          }
        });
    return Collections.unmodifiableMap(plain);
  }

  private static Object plain(Object value) {
    if (value instanceof ZonedDateTime time) {
      return time.toInstant();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Row::plain).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> plain = new TreeMap<>();
      map.forEach(
          (key, each) -> {
            if (each != null) {
              plain.put(String.valueOf(key), plain(each));
            }
          });
      return Collections.unmodifiableMap(plain);
    }
    return value;
  }
}
