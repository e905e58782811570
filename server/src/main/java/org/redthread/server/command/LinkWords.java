package org.redthread.server.command;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.Truncation;
import org.redthread.server.api.Shapes.LinkShape;

/** Short words about a link. Stateless; times are in UTC. */
final class LinkWords {
  private static final int FRACTION_DIGITS = 18;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private LinkWords() {}

  /** {@return how many events it sums up; empty for one} */
  static String count(LinkShape link) {
    return link.count() > 1 ? String.format(Locale.ROOT, "%,d×", link.count()) : "";
  }

  /** {@return the sum of each currency} */
  static String totals(LinkShape link) {
    return link.totals().stream()
        .map(each -> amount(each.amount()) + " " + each.currency())
        .collect(Collectors.joining(", "));
  }

  /** {@return the first and last day; empty where no time is known} */
  static String span(LinkShape link) {
    String first = day(link.first());
    String last = day(link.last());
    return first.equals(last) || last.isEmpty() ? first : first + " to " + last;
  }

  /** {@return an instant to the minute in UTC} */
  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** {@return an exact amount with its thousands grouped and no digit lost} */
  static String amount(BigDecimal amount) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(0, amount.scale()));
    format.setMaximumFractionDigits(Math.max(FRACTION_DIGITS, amount.scale()));
    return format.format(amount);
  }

  /** {@return where an answer was cut, how much of it and in what order} */
  static String cut(Truncation cut) {
    String place = cut.entity().isEmpty() ? "" : " at " + cut.entity();
    String kind = cut.kind().equals("*") ? "" : " of kind " + cut.kind();
    return cut.total() < 0
        ? String.format(
            Locale.ROOT,
            "Limited%s%s%s: %s.",
            place,
            cut.shown() > 0 ? String.format(Locale.ROOT, " to %,d", cut.shown()) : "",
            kind,
            cut.order())
        : String.format(
            Locale.ROOT,
            "Cut%s: %,d of %,d%s shown; %s.",
            place,
            cut.shown(),
            cut.total(),
            kind,
            cut.order());
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : DAY.format(at);
  }
}
