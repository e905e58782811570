package org.redthread.engine.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.redthread.engine.model.IdentifierKind;

/**
 * Bank accounts as {@code BANK:number}: the bank as its BIC or national code, the number without
 * spaces and dashes and with its leading zeros, for example {@code KASITHBK:0012345678}. An IBAN
 * names its bank itself and becomes {@code IBAN:…} once its check digits are right (ISO 13616-1).
 *
 * <p>An eleven-character BIC that ends in XXX names the head office, as its first eight characters
 * do (ISO 9362), and is written with eight. The form {@code BANK:number} is taken as it is,
 * whatever the hint says. Thread-safe.
 */
public final class AccountNumber {
  private static final String IBAN = "IBAN";
  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{Pd}]");
  private static final Pattern BANK = Pattern.compile("[A-Z0-9]{2,20}");
  private static final Pattern HEAD_OFFICE = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}XXX");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 34;

  private AccountNumber() {}

  /**
   * Reads one account.
   *
   * @param raw an account number, an IBAN or {@code BANK:number}
   * @param hint its qualifier is the bank's code; the region is not used
   * @return {@code BANK:number} or {@code IBAN:number}, or why it is none
   */
  public static Normalised normalise(String raw, IdentifierHint hint) {
    return RawText.read(raw, text -> read(text.toUpperCase(Locale.ROOT), hint.qualifier()));
  }

  private static Normalised read(String text, String qualifier) {
    int colon = text.indexOf(':');
    String bank = bankCode(colon < 0 ? qualifier : text.substring(0, colon));
    String number = SEPARATOR.matcher(text.substring(colon + 1)).replaceAll("");
    if (bank.equals(IBAN) || Iban.looksLike(number)) {
      return readIban(number);
    }
    Optional<Normalised> filler = Filler.refusal(number);
    if (filler.isPresent()) {
      return filler.get();
    }
    if (number.startsWith("XX")) {
      return RawText.refused(Refusal.MASKED, "the whole number is accepted, with nothing hidden");
    }
    if (!Iban.isAsciiAlphanumeric(number)) {
      return RawText.refused(
          Refusal.UNKNOWN_FORMAT,
          "an account number of digits and Latin letters is accepted, alone or as BANK:number");
    }
    if (number.length() < SHORTEST || number.length() > LONGEST) {
      return RawText.refused(
          Refusal.INVALID_LENGTH,
          "an account number has " + SHORTEST + " to " + LONGEST + " characters");
    }
    return withBank(bank, number);
  }

  private static Normalised withBank(String bank, String number) {
    if (bank.isEmpty()) {
      return RawText.refused(
          Refusal.MISSING_QUALIFIER,
          "an account number is accepted with its bank: as BANK:number, as an IBAN, or with the "
              + "bank's code beside it");
    }
    if (!BANK.matcher(bank).matches()) {
      return RawText.refused(
          Refusal.UNKNOWN_QUALIFIER,
          "the bank is accepted as its BIC or national code of 2 to 20 Latin letters and digits");
    }
    return RawText.accepted(IdentifierKind.ACCOUNT, bank + ":" + number);
  }

  private static Normalised readIban(String number) {
    if (!Iban.looksLike(number)) {
      return RawText.refused(
          Refusal.UNKNOWN_FORMAT,
          "an IBAN begins with its country and two check digits and is as long as that country's");
    }
    return Iban.isChecked(number)
        ? RawText.accepted(IdentifierKind.ACCOUNT, IBAN + ":" + number)
        : RawText.refused(Refusal.BAD_CHECKSUM, "an IBAN with right check digits is accepted");
  }

  private static String bankCode(String text) {
    String code = SEPARATOR.matcher(RawText.clean(text).toUpperCase(Locale.ROOT)).replaceAll("");
    return HEAD_OFFICE.matcher(code).matches() ? code.substring(0, 8) : code;
  }
}
