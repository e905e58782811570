package org.redthread.datasets.population;

/** Which bank keeps the account of whom. */
public enum Bank {
  /** Lotus Synthetic Bank, in baht. */
  LSB("THB", 35),
  /** Delta Synthetic Bank, in US dollars. */
  DSB("USD", 1);

  private final String currency;
  private final int unitsForDollar;

  Bank(String currency, int unitsForDollar) {
    this.currency = currency;
    this.unitsForDollar = unitsForDollar;
  }

  /** {@return the bank code for people of that country; a bank abroad has no records here} */
  static String codeFor(String country) {
    return switch (country) {
      case "TH", "MM", "LA", "MY", "CN" -> LSB.name();
      case "KH", "VN", "PH", "ID" -> DSB.name();
      default -> "X" + country;
    };
  }

  public String currency() {
    return currency;
  }

  /** {@return hundredths of the bank's currency for hundredths of a US dollar} */
  public long fromCents(long cents) {
    return cents * unitsForDollar;
  }
}
