package org.redthread.engine.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Money;

/**
 * The door that every text goes out through: one that tells a protected value is withheld and
 * counted. For one thread.
 */
final class TextGuard {
  /** Stands for a text that is withheld where the format needs one. */
  static final String WITHHELD = "[withheld]";

  /** Stands for the author of a claim who is not an agency known to the package. */
  static final String OTHER_SOURCE = "[another source]";

  private static final Pattern CURRENCY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9@._-]{0,39}");
  private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9+:/_-]{1,64}");
  private static final Pattern GRADING = Pattern.compile("[A-F][1-6]");
  private static final String UNGRADED = "F6";

  private final ProtectedValues values;
  private final LossLedger ledger;

  TextGuard(ProtectedValues values, LossLedger ledger) {
    this.values = values;
    this.ledger = ledger;
  }

  /** {@return the value, or empty where it tells a protected one} */
  Optional<String> value(LossPlace place, String text) {
    return pass(place, text, values.isToldBy(text));
  }

  /** {@return the free text, or empty where it tells a protected value or a part of a name} */
  Optional<String> freeText(LossPlace place, String text) {
    return pass(place, text, values.isMentionedBy(text));
  }

  /** {@return those of the texts that may leave; none where they tell something together} */
  List<String> freeTexts(LossPlace place, List<String> texts) {
    List<String> kept = new ArrayList<>();
    texts.forEach(text -> freeText(place, text).ifPresent(kept::add));
    return freeText(place, String.join(" ", kept)).isPresent() ? kept : List.of();
  }

  /** {@return the properties that may leave, in name order} */
  Map<String, Object> properties(LossPlace owner, Map<String, Object> properties) {
    Map<String, Object> kept = new TreeMap<>();
    properties.forEach(
        (name, value) -> {
          LossPlace place = owner.property(name(name));
          if (values.isMentionedBy(name)) {
            ledger.leftOut(place, LossReason.REVEALS_PROTECTED);
          } else if (!isMentioned(place, PropertyValue.text(value))) {
            if (!PropertyValue.isHeld(value)) {
              ledger.add(place, LossFate.FLATTENED, LossReason.NO_PLACE_IN_FORMAT, 1);
            }
            kept.put(SafeText.cleanName(name), clean(place, PropertyValue.of(value)));
          }
        });
    return kept;
  }

  private boolean isMentioned(LossPlace place, String text) {
    boolean isMentioned = values.isMentionedBy(text);
    if (isMentioned) {
      ledger.leftOut(place, LossReason.REVEALS_PROTECTED);
    }
    return isMentioned;
  }

  /** {@return the name of a property, or what stands for it where it tells a protected value} */
  String name(String property) {
    return values.isMentionedBy(property) ? WITHHELD : SafeText.cleanName(property);
  }

  /** {@return the time; null where there is none or no format can write it} */
  @Nullable Instant instant(LossPlace place, @Nullable Instant instant) {
    if (instant == null || Timestamp.isWritable(instant)) {
      return instant;
    }
    ledger.leftOut(place, LossReason.NO_PLACE_IN_FORMAT);
    return null;
  }

  /** {@return the amounts whose currency has the form of one} */
  List<Money> money(LossPlace place, List<Money> totals) {
    List<Money> kept = new ArrayList<>();
    for (Money money : totals.stream().sorted().toList()) {
      if (CURRENCY.matcher(money.currency()).matches() && !values.isToldBy(money.currency())) {
        kept.add(money);
      } else {
        ledger.leftOut(place, LossReason.NOT_WELL_FORMED);
      }
    }
    return kept;
  }

  /** {@return the zone, or nothing where it has not the form of one} */
  String zone(LossPlace place, String zone) {
    if (zone.isEmpty() || (ZONE.matcher(zone).matches() && !values.isToldBy(zone))) {
      return zone;
    }
    ledger.leftOut(place, LossReason.NOT_WELL_FORMED);
    return "";
  }

  /** {@return the grading; {@code F6}, not judged, where it is none} */
  String grading(LossPlace place, String grading) {
    if (GRADING.matcher(grading).matches()) {
      return grading;
    }
    ledger.leftOut(place, LossReason.NOT_WELL_FORMED);
    return UNGRADED;
  }

  /** {@return the text without characters that XML 1.0 has no place for, which are counted} */
  String clean(LossPlace place, String text) {
    String clean = SafeText.clean(text);
    if (!clean.equals(text)) {
      ledger.add(place, LossFate.FLATTENED, LossReason.FORBIDDEN_CHARACTERS, 1);
    }
    return clean;
  }

  private Optional<String> pass(LossPlace place, String text, boolean isTold) {
    if (isTold) {
      ledger.leftOut(place, LossReason.REVEALS_PROTECTED);
      return Optional.empty();
    }
    return Optional.of(clean(place, text));
  }

  private Object clean(LossPlace place, Object value) {
    return switch (value) {
      case String text -> clean(place, text);
      case List<?> list -> list.stream().map(each -> clean(place, String.valueOf(each))).toList();
      default -> value;
    };
  }
}
