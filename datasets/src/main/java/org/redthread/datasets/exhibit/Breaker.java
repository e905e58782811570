package org.redthread.datasets.exhibit;

import java.util.ArrayList;
import java.util.List;
import org.redthread.datasets.random.Chance;

/** Damages one cell of a row, or cuts the row short, as real exports are damaged. */
final class Breaker {
  private Breaker() {}

  /**
   * {@return what was damaged}
   *
   * @param cells the written row, changed in place
   */
  static Damage damage(Layout layout, List<String> cells, Chance chance) {
    List<Damage> possible = possible(layout, cells);
    Damage.Reason reason = chance.pick(possible.stream().map(Damage::reason).distinct().toList());
    Damage damage = chance.pick(possible.stream().filter(each -> each.reason() == reason).toList());
    int index = indexOf(layout, damage.column());
    ColumnType type = layout.columns().get(index).type();
    switch (reason) {
      case TOO_FEW_FIELDS -> cells.subList(index, cells.size()).clear();
      case INVALID_TIME ->
          cells.set(index, layout.style().time().impossible(type == ColumnType.TIME));
      case INVALID_IDENTIFIER -> cells.set(index, invalid(type, cells.get(index)));
      case MISSING_VALUE -> cells.set(index, "");
      case INVALID_AMOUNT -> cells.set(index, "twelve");
    }
    return damage;
  }

  private static List<Damage> possible(Layout layout, List<String> cells) {
    List<Damage> possible = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = layout.columns().get(i);
      if (!layout.jsonLines() && i > 0 && i <= cells.size() / 2) {
        possible.add(new Damage(Damage.Reason.TOO_FEW_FIELDS, column.name()));
      }
      boolean amount = column.type() == ColumnType.AMOUNT || column.type() == ColumnType.COIN;
      if (amount && !cells.get(i).isEmpty()) {
        possible.add(new Damage(Damage.Reason.INVALID_AMOUNT, column.name()));
      }
      if (column.mandatory()) {
        possible.add(new Damage(Damage.Reason.MISSING_VALUE, column.name()));
        switch (column.type()) {
          case TIME, DATE -> possible.add(new Damage(Damage.Reason.INVALID_TIME, column.name()));
          case PHONE, WALLET, IMEI ->
              possible.add(new Damage(Damage.Reason.INVALID_IDENTIFIER, column.name()));
          default -> {}
        }
      }
    }
    return possible;
  }

  private static String invalid(ColumnType type, String cell) {
    if (type == ColumnType.PHONE) {
      return "00-00";
    }
    char last = cell.charAt(cell.length() - 1);
    // Luhn, base58check and EIP-55 all notice one changed character at the end, except that hex
    // digits hide case: a letter that base16 does not have spoils an Ethereum address too.
    char other = type == ColumnType.IMEI ? (char) ('0' + (last - '0' + 1) % 10) : 'z';
    char spoilt = other == last ? 'y' : other;
    return cell.substring(0, cell.length() - 1) + spoilt;
  }

  private static int indexOf(Layout layout, String column) {
    int index = 0;
    while (!layout.columns().get(index).name().equals(column)) {
      index++;
    }
    return index;
  }
}
