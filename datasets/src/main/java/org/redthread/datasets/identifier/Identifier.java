package org.redthread.datasets.identifier;

import java.util.Comparator;
import java.util.Locale;

/**
 * One invented identifier.
 *
 * @param kind what it is
 * @param scheme what qualifies it: country of a phone or plate, bank code, chain, service, {@code
 *     country:type} of a document; empty for e-mail and IMEI
 * @param body what stands in an exhibit's cell; for a phone its national significant number
 * @param value the canonical value, as truth files write it
 */
public record Identifier(IdentifierKind kind, String scheme, String body, String value)
    implements Comparable<Identifier> {
  private static final Comparator<Identifier> ORDER =
      Comparator.comparing(Identifier::kind).thenComparing(Identifier::value);

  /** {@return a phone of that country; canonical in E.164} */
  public static Identifier phone(String country, String nationalNumber) {
    String value = "+" + PhonePlan.of(country).callingCode() + nationalNumber;
    return new Identifier(IdentifierKind.PHONE, country, nationalNumber, value);
  }

  /** {@return a bank account; canonical {@code BANKCODE:number}} */
  public static Identifier account(String bankCode, String number) {
    return new Identifier(IdentifierKind.ACCOUNT, bankCode, number, bankCode + ":" + number);
  }

  /** {@return a wallet on {@code TRON} or {@code ETHEREUM}; canonical as written} */
  public static Identifier wallet(String chain, String address) {
    return new Identifier(IdentifierKind.WALLET, chain, address, address);
  }

  /** {@return an online account; canonical {@code service:name} in lower case} */
  public static Identifier handle(String service, String name) {
    String value = (service + ":" + name).toLowerCase(Locale.ROOT);
    return new Identifier(IdentifierKind.HANDLE, service, name, value);
  }

  /** {@return an e-mail address; canonical in lower case} */
  public static Identifier email(String address) {
    return new Identifier(IdentifierKind.EMAIL, "", address, address.toLowerCase(Locale.ROOT));
  }

  /** {@return a device; canonical in 15 digits} */
  public static Identifier imei(String digits) {
    return new Identifier(IdentifierKind.IMEI, "", digits, digits);
  }

  /** {@return an identity document; canonical {@code CC:type:number}} */
  public static Identifier document(String country, String type, String number) {
    String scheme = country + ":" + type;
    return new Identifier(IdentifierKind.DOCUMENT, scheme, number, scheme + ":" + number);
  }

  /** {@return a number plate; canonical {@code CC:PLATE} without spaces} */
  public static Identifier plate(String country, String written) {
    String value = country + ":" + written.replace(" ", "");
    return new Identifier(IdentifierKind.PLATE, country, written, value);
  }

  /** {@return an address that many share; canonical as written} */
  public static Identifier address(String written) {
    return new Identifier(IdentifierKind.ADDRESS, "", written, written);
  }

  /** {@return the issuing country of a document, else the scheme} */
  public String country() {
    return kind == IdentifierKind.DOCUMENT ? scheme.substring(0, 2) : scheme;
  }

  /** {@return the type of a document, such as {@code passport}} */
  public String documentType() {
    return scheme.substring(3);
  }

  @Override
  public int compareTo(Identifier other) {
    return ORDER.compare(this, other);
  }
}
