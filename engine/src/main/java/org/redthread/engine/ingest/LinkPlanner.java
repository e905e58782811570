package org.redthread.engine.ingest;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.redthread.engine.ingest.Facts.LinkFact;
import org.redthread.engine.ingest.Mapping.LinkRule;
import org.redthread.engine.ingest.RowDraft.DraftLink;
import org.redthread.engine.ingest.RowDraft.Repeats;
import org.redthread.engine.model.RowProblem;
import org.redthread.engine.store.PublicIds;

/** Makes the links of a row. One thread. */
final class LinkPlanner {
  private final ExhibitContext context;
  private final PublicIds ids;
  private final FreeProperties properties;
  private boolean hasAssumedZone;

  LinkPlanner(ExhibitContext context, PublicIds ids, FreeProperties properties) {
    this.context = context;
    this.ids = ids;
    this.properties = properties;
  }

  /**
   * The two ends of a link.
   *
   * @param from the id of the entity it starts from
   * @param to the id of the entity it leads to
   */
  record Ends(String from, String to) {
    Ends swappedIf(boolean swaps) {
      return swaps ? new Ends(to, from) : this;
    }
  }

  /** {@return whether a time was read in UTC because nobody said in which zone it was written} */
  boolean hasAssumedZone() {
    return hasAssumedZone;
  }

  /**
   * Adds a link to the draft.
   *
   * <p>An event needs its time and its amount: without them it can't be put among the others. A
   * fact holds without them, so only what can't be read is left out.
   *
   * @return false where the link is an event that lacks what it needs
   */
  boolean plan(LinkRule rule, Ends stated, SourceRow row, RowDraft draft) {
    Map<String, Object> read = new TreeMap<>();
    boolean hasTime = time(rule, row, read, draft);
    AmountRule.Direction direction = amount(rule, row, read, draft);
    if (rule.kind().isEvent() && (!hasTime || direction == AmountRule.Direction.UNREADABLE)) {
      return false;
    }
    read.putAll(properties.read(rule.properties(), row, draft));
    boolean swaps = rule.swapWhen().holds(row) != (direction == AmountRule.Direction.BACK);
    Ends ends = stated.swappedIf(swaps);
    // "BANK:" without a number behind it would make one payment of all that have none.
    String reference =
        rule.reference().missingColumn(row).isPresent() ? "" : rule.reference().render(row);
    draft.add(
        new DraftLink(
            new LinkFact(
                id(rule, ends, reference, read),
                rule.kind(),
                ends.from,
                ends.to,
                read,
                row.number()),
            repeats(rule, reference)));
    return true;
  }

  private static Repeats repeats(LinkRule rule, String reference) {
    if (!rule.kind().isEvent()) {
      return Repeats.SAME_FACT;
    }
    if (!reference.isEmpty()) {
      return Repeats.SAME_REFERENCE;
    }
    return rule.keepsTwins() ? Repeats.FURTHER_EVENT : Repeats.SAME_IF_EQUAL;
  }

  /**
   * {@return the id of a link, made of what two sources that tell of the same one agree in: for a
   * payment its amount, and beside it the reference where there is one, else the time; for another
   * event the time and the text; for a fact the claimed name, its times being no part of it}
   */
  private String id(LinkRule rule, Ends ends, String reference, Map<String, Object> read) {
    String kind = rule.kind().name();
    String amount = String.valueOf(read.getOrDefault("amount", ""));
    // 100 and 100.00 are one amount in the statements of two banks.
    String sum =
        amount.isEmpty() ? "" : new BigDecimal(amount).stripTrailingZeros().toPlainString();
    String currency = String.valueOf(read.getOrDefault("currency", ""));
    if (!reference.isEmpty()) {
      return ids.of(kind, ends.from, ends.to, "reference", reference, sum, currency);
    }
    if (rule.kind().isEvent()) {
      String at = String.valueOf(read.getOrDefault("at", ""));
      String text = String.valueOf(read.getOrDefault("text", ""));
      return ids.of(kind, ends.from, ends.to, "event", at, sum, currency, text);
    }
    String at = sum.isEmpty() ? "" : String.valueOf(read.getOrDefault("at", ""));
    String name = String.valueOf(read.getOrDefault("name", ""));
    return ids.of(kind, ends.from, ends.to, "fact", name, sum, currency, at);
  }

  /** Reads the time; false where there is none to read. */
  private boolean time(LinkRule rule, SourceRow row, Map<String, Object> read, RowDraft draft) {
    TimeRule timeRule = rule.at();
    if (timeRule == null) {
      return true;
    }
    String column = timeRule.value().firstColumn();
    String text = timeRule.value().render(row);
    if (text.isEmpty()) {
      if (rule.kind().isEvent()) {
        draft.add(
            new RowProblem(
                "MISSING_VALUE", column, "the event has no time: add it and load the file again"));
      }
      return false;
    }
    Optional<TimeRule.ReadTime> time = timeRule.parse(text, context.zone());
    if (time.isEmpty()) {
      draft.add(
          new RowProblem(
              "INVALID_TIME",
              column,
              "the text is no time written as "
                  + timeRule.format()
                  + ", or that day or hour never was; correct it and load the corrected file"));
      return false;
    }
    hasAssumedZone |= time.get().isZoneAssumed();
    read.put("at", time.get().instant().atZone(ZoneOffset.UTC));
    read.put("zone", time.get().zone());
    return true;
  }

  private static AmountRule.Direction amount(
      LinkRule rule, SourceRow row, Map<String, Object> read, RowDraft draft) {
    AmountRule amountRule = rule.amount();
    if (amountRule == null) {
      return AmountRule.Direction.FORTH;
    }
    Optional<RowProblem> missing = missing(amountRule, row);
    if (missing.isPresent()) {
      draft.add(missing.get());
      return AmountRule.Direction.UNREADABLE;
    }
    Optional<BigDecimal> amount = amountRule.parse(amountRule.value().render(row));
    if (amount.isEmpty()) {
      draft.add(
          new RowProblem(
              "INVALID_AMOUNT",
              amountRule.value().firstColumn(),
              "the text is no amount of the form that the mapping gives, or is negative where the"
                  + " mapping does not say what that means; correct it and load the corrected file"));
      return AmountRule.Direction.UNREADABLE;
    }
    read.put("amount", amount.get().abs().toPlainString());
    read.put("amountValue", amount.get().abs().doubleValue());
    read.put("currency", amountRule.currency().render(row));
    return amountRule.direction(amount.get());
  }

  private static Optional<RowProblem> missing(AmountRule rule, SourceRow row) {
    if (rule.value().render(row).isEmpty()) {
      return Optional.of(
          new RowProblem(
              "MISSING_VALUE",
              rule.value().firstColumn(),
              "the payment has no amount: add it and load the file again"));
    }
    return rule.currency()
        .missingColumn(row)
        .map(
            column ->
                new RowProblem(
                    "MISSING_VALUE",
                    column,
                    "the amount has no currency or asset: add it and load the file again"));
  }
}
