package org.redthread.datasets.identifier;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.redthread.datasets.random.Chance;

/** Makes identifiers that have not been made before. Not thread-safe. */
public final class IdentifierMint {
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String THAI_LETTERS = "กขคจชตนพภมรลวศสห";

  private final Chance chance;
  private final Set<String> made = new HashSet<>();

  public IdentifierMint(Chance chance) {
    this.chance = chance;
  }

  /** {@return a mobile number of that country} */
  public Identifier phone(String country) {
    PhonePlan plan = PhonePlan.of(country);
    return unique(() -> Identifier.phone(country, plan.draw(chance)));
  }

  /** {@return a Bangkok fixed line, as hotlines and service desks have} */
  public Identifier deskPhone() {
    return unique(() -> Identifier.phone("TH", "2" + chance.between(2, 9) + chance.digits(6)));
  }

  /** {@return an account of ten digits at that bank} */
  public Identifier account(String bankCode) {
    return unique(() -> Identifier.account(bankCode, chance.between(1, 9) + "" + chance.digits(9)));
  }

  /** {@return a wallet with a valid checksum on {@code TRON} or {@code ETHEREUM}} */
  public Identifier wallet(String chain) {
    return unique(
        () -> {
          byte[] hash =
              ByteBuffer.allocate(24)
                  .putLong(chance.bits())
                  .putLong(chance.bits())
                  .putLong(chance.bits())
                  .array();
          return Identifier.wallet(
              chain,
              chain.equals("TRON") ? WalletAddress.tron(hash) : WalletAddress.ethereum(hash));
        });
  }

  /** {@return an account at an online service, named after someone or something} */
  public Identifier handle(String service, String name) {
    String stem = letters(name, 12);
    return unique(() -> Identifier.handle(service, stem + separator(service) + chance.digits(4)));
  }

  /** {@return a mailbox in a domain that can't exist (RFC 2606)} */
  public Identifier email(String name) {
    String stem = letters(name, 16).toLowerCase(Locale.ROOT);
    return unique(
        () ->
            Identifier.email(
                stem + chance.digits(4) + chance.pick("@mail.example", "@post.example")));
  }

  /** {@return a device number of 15 digits, the last by Luhn} */
  public Identifier imei() {
    return unique(
        () -> {
          String body = "35" + chance.digits(12);
          return Identifier.imei(body + luhnDigit(body));
        });
  }

  /** {@return a passport of that country} */
  public Identifier passport(String country) {
    return unique(
        () ->
            Identifier.document(
                country, "passport", chance.letters(2, LETTERS) + chance.digits(7)));
  }

  /** {@return a national identity card of that country} */
  public Identifier nationalCard(String country) {
    return unique(
        () ->
            Identifier.document(
                country, "national_id", chance.between(1, 8) + "" + chance.digits(12)));
  }

  /** {@return a number plate, with Thai letters in Thailand} */
  public Identifier plate(String country) {
    return unique(
        () -> {
          String letters = chance.letters(2, country.equals("TH") ? THAI_LETTERS : LETTERS);
          String number = chance.between(1, 9) + chance.digits(3);
          return Identifier.plate(country, chance.between(1, 9) + letters + " " + number);
        });
  }

  /** {@return the digit that makes {@code body} pass Luhn's check} */
  static int luhnDigit(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = Character.digit(body.charAt(body.length() - 1 - i), 10);
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted / 10 + weighted % 10;
    }
    return (10 - sum % 10) % 10;
  }

  private Identifier unique(Supplier<Identifier> draw) {
    Identifier identifier = draw.get();
    while (!made.add(identifier.value())) {
      identifier = draw.get();
    }
    return identifier;
  }

  /** What stands before the digits of a handle; Telegram allows no dot in a name. */
  private String separator(String service) {
    return service.equals("telegram") ? chance.pick("_", "") : chance.pick("_", ".", "");
  }

  private static String letters(String name, int most) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < name.length() && kept.length() < most; i++) {
      char each = name.charAt(i);
      if ((each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z')) {
        kept.append(each);
      }
    }
    return kept.toString();
  }
}
