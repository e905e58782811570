package org.redthread.datasets.exhibit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.random.Chance;

/**
 * One file of the seizure: rows are added in any order and written in the order of time.
 *
 * <p>About one row in two hundred is followed by a broken one, a second event of the same kind with
 * one cell damaged, so that no fact is carried by a broken row alone. Not thread-safe.
 */
public final class Exhibit {
  /** Joins the cells of a list; it stands in no value. */
  static final String LIST_SEPARATOR = "\u001F";

  private static final int ROWS_FOR_EACH_BROKEN = 200;
  private static final long THREE_DAYS = 3 * 86_400L;

  private final String path;
  private final Layout layout;
  private final Custody custody;
  private final Chance chance;
  private final Set<Identifier> sightings;
  private final List<StoredRow> rows = new ArrayList<>();

  /**
   * @param path relative to the exhibits' folder, with slashes
   * @param sightings where the identifiers of sound rows are noted
   */
  public Exhibit(
      String path, Layout layout, Custody custody, Chance chance, Set<Identifier> sightings) {
    this.path = path;
    this.layout = layout;
    this.custody = custody;
    this.chance = chance;
    this.sightings = sightings;
  }

  public String path() {
    return path;
  }

  public Layout layout() {
    return layout;
  }

  public Custody custody() {
    return custody;
  }

  /** {@return how many rows there are, broken ones included} */
  public int size() {
    return rows.size();
  }

  /**
   * Adds a row.
   *
   * @param at epoch second that orders the row in its file
   * @param slots the people it describes
   * @param cells one for each column, as {@link CellStyle#write} takes them; null is an empty cell
   */
  public void add(long at, List<Slot> slots, @Nullable Object... cells) {
    if (cells.length != layout.columns().size()) {
      throw new IllegalArgumentException(
          layout + " has " + layout.columns().size() + " columns, not " + cells.length);
    }
    for (Object cell : cells) {
      notice(cell);
    }
    rows.add(new StoredRow(at, line(write(cells, 0)), slots, null));
    if (chance.below(ROWS_FOR_EACH_BROKEN) == 0) {
      long shift = chance.between(-THREE_DAYS, 0L);
      List<String> broken = write(cells, shift);
      Damage damage = Breaker.damage(layout, broken, chance);
      rows.add(new StoredRow(at + shift, line(broken), List.of(), damage));
    }
  }

  /** Writes the file, and tells the visitor of every row. */
  public void write(Path folder, RowVisitor visitor) throws IOException {
    rows.sort(Comparator.comparingLong(StoredRow::at));
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      if (!layout.jsonLines()) {
        out.write(line(layout.columns().stream().map(Column::name).toList()));
        out.write('\n');
      }
      long number = 0;
      for (StoredRow row : rows) {
        out.write(row.line());
        out.write('\n');
        number++;
        visitor.visit(number, row);
      }
    }
  }

  private void notice(@Nullable Object cell) {
    if (cell instanceof Identifier identifier) {
      sightings.add(identifier);
    } else if (cell instanceof List<?> list) {
      list.forEach(this::notice);
    }
  }

  private List<String> write(@Nullable Object[] cells, long shift) {
    List<String> written = new ArrayList<>(cells.length);
    for (int i = 0; i < cells.length; i++) {
      ColumnType type = layout.columns().get(i).type();
      Object cell = cells[i];
      if (cell instanceof List<?> list) {
        List<String> parts =
            list.stream().map(each -> layout.style().write(type, each, custody)).toList();
        written.add(String.join(LIST_SEPARATOR, parts));
      } else if (type == ColumnType.TIME && cell instanceof Long moment) {
        written.add(layout.style().write(type, moment + shift, custody));
      } else {
        written.add(layout.style().write(type, cell, custody));
      }
    }
    return written;
  }

  private String line(List<String> cells) {
    return layout.jsonLines()
        ? JsonLines.line(layout.columns(), cells)
        : DelimitedText.line(cells, layout.delimiter());
  }
}
