package org.redthread.engine.sharing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.redthread.engine.model.Identifier;

/**
 * An identifier as a STIX cyber-observable: its type and the properties that make it what it is,
 * all of which contribute to its id. Phones, wallets, bank accounts and IMEIs stand under the type
 * names that OpenCTI uses; OpenCTI knows a wallet and a phone by {@code value} and a bank account
 * by {@code iban}, which is only given where the number is one.
 *
 * @param type the STIX type
 * @param properties the properties by name
 */
record StixObservable(String type, Map<String, String> properties) {
  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

  StixObservable {
    properties = Collections.unmodifiableMap(new TreeMap<>(properties));
  }

  static StixObservable of(Identifier identifier) {
    String value = identifier.value();
    return switch (identifier.kind()) {
      case PHONE -> single("phone-number", value);
      case EMAIL -> single("email-addr", value);
      case IMEI -> single("imei", value);
      case ACCOUNT -> account(value);
      case WALLET -> split("cryptocurrency-wallet", "blockchain", "value", value);
      case HANDLE -> split("user-account", "account_type", "user_id", value);
      case DOCUMENT -> document(value);
      case PLATE -> split("vehicle", "country", "value", value);
    };
  }

  boolean isStandard() {
    return type.equals("email-addr") || type.equals("user-account");
  }

  private static StixObservable single(String type, String value) {
    return new StixObservable(type, Map.of("value", value));
  }

  private static StixObservable split(String type, String before, String after, String value) {
    int colon = value.indexOf(':');
    return colon <= 0 || colon == value.length() - 1
        ? new StixObservable(type, Map.of(after, value))
        : new StixObservable(
            type, Map.of(before, value.substring(0, colon), after, value.substring(colon + 1)));
  }

  private static StixObservable account(String value) {
    StixObservable parts = split("bank-account", "bank", "account_number", value);
    Map<String, String> properties = new TreeMap<>(parts.properties());
    properties.put("value", value);
    String bank = properties.getOrDefault("bank", "");
    if (BIC.matcher(bank).matches()) {
      properties.put("bic", bank);
      properties.remove("bank");
    }
    String number = properties.getOrDefault("account_number", value);
    if (IBAN.matcher(number).matches()) {
      properties.put("iban", number);
    }
    return new StixObservable(parts.type(), properties);
  }

  private static StixObservable document(String value) {
    StixObservable parts = split("identity-document", "country", "value", value);
    Map<String, String> properties = new TreeMap<>(parts.properties());
    StixObservable rest =
        split("identity-document", "document_type", "value", properties.getOrDefault("value", ""));
    if (properties.containsKey("country")) {
      properties.putAll(rest.properties());
    }
    return new StixObservable(parts.type(), properties);
  }
}
