package org.redthread.datasets.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.exhibit.Exhibit;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.exhibit.Slot;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Bank;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Spelling;
import org.redthread.datasets.random.Chance;

/**
 * Customers and transfers of the two banks. Each transfer stands in one row of the whole seizure:
 * in the payer's bank's records, or in the payee's if the payer's bank is elsewhere.
 */
public final class BankRecords {
  /** What a clerk may write in place of the customer's own particulars. */
  public record Placeholders(
      @Nullable Identifier document, @Nullable Identifier email, @Nullable Identifier address) {
    static final Placeholders NONE = new Placeholders(null, null, null);
  }

  private final Shelf shelf;
  private final Chance chance;
  private final Map<Identifier, String> holders = new HashMap<>();
  private final Serial serial = new Serial("R", 66);
  private final Set<Identifier> opened = new HashSet<>();

  BankRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("banks");
  }

  /** Opens the person's account with their own particulars. */
  public void open(Person person, long at) {
    open(person, at, Placeholders.NONE);
  }

  /** Opens the person's account, with placeholders where given. */
  public void open(Person person, long at, Placeholders placeholders) {
    open(person, person.account(), at, placeholders);
  }

  /** Opens one of the person's accounts; a bank abroad keeps no record here. */
  public void open(Person person, Identifier account, long at, Placeholders placeholders) {
    if (!opened.add(account)) {
      return;
    }
    name(account, person.name().full());
    if (account.scheme().equals(Bank.LSB.name())) {
      openAtOne(person, account, at, placeholders);
    } else if (account.scheme().equals(Bank.DSB.name())) {
      openAtTwo(person, account, at, placeholders);
    }
  }

  /** Names the holder of an account, as statements print it. */
  public void name(Identifier account, String holder) {
    holders.put(account, holder);
  }

  private void openAtOne(Person person, Identifier account, long at, Placeholders placeholders) {
    Identifier document = or(placeholders.document(), person.document());
    customers(Layout.BANK_ONE_CUSTOMERS)
        .add(
            at,
            List.of(new Slot("holder", person.number())),
            account.scheme(),
            account,
            Spelling.full(person.name(), chance),
            chance.percent(60) ? person.name().nativeFull() : null,
            person.born(),
            document.country(),
            document.documentType(),
            document,
            person.phone(),
            email(person, placeholders),
            address(person, placeholders),
            at);
  }

  private void openAtTwo(Person person, Identifier account, long at, Placeholders placeholders) {
    Identifier document = or(placeholders.document(), person.document());
    customers(Layout.BANK_TWO_CUSTOMERS)
        .add(
            at,
            List.of(new Slot("holder", person.number())),
            account.scheme(),
            account,
            Spelling.part(person.name().family(), chance),
            Spelling.part(person.name().given(), chance),
            person.born(),
            document.country(),
            document.documentType(),
            document,
            person.phone(),
            email(person, placeholders),
            address(person, placeholders),
            at);
  }

  /**
   * Records a transfer.
   *
   * @param cents worth in hundredths of a US dollar; each bank books in its own currency
   */
  public void transfer(Identifier from, Identifier to, long cents, long at, String purpose) {
    if (from.scheme().equals(Bank.DSB.name())) {
      book(from, to, cents, at, purpose);
    } else if (from.scheme().equals(Bank.LSB.name())) {
      statement(from, to, cents, at, true, "TRANSFER", purpose);
    } else if (to.scheme().equals(Bank.DSB.name())) {
      book(from, to, cents, at, purpose);
    } else {
      statement(to, from, cents, at, false, "SWIFT", purpose);
    }
  }

  /** Records cash paid in or taken out at a place; bank two has no cash desk. */
  public void cash(Identifier account, long cents, long at, boolean paidIn, String place) {
    if (account.scheme().equals(Bank.LSB.name())) {
      String channel = paidIn ? "CASH DEPOSIT" : "ATM WITHDRAWAL";
      statement(account, null, cents, at, !paidIn, channel, place);
    }
  }

  private void book(Identifier from, Identifier to, long cents, long at, String purpose) {
    shelf
        .exhibit("banks/DSB-transfers.csv", Layout.BANK_TWO_TRANSFERS, "KH", "AMBER")
        .add(
            at,
            List.of(),
            serial.next(),
            from.scheme(),
            from,
            to.scheme(),
            to,
            Bank.DSB.fromCents(cents),
            Bank.DSB.currency(),
            at,
            purpose);
  }

  private void statement(
      Identifier own,
      @Nullable Identifier counterparty,
      long cents,
      long at,
      boolean debit,
      String channel,
      String purpose) {
    long amount = Bank.LSB.fromCents(cents);
    shelf
        .exhibit("banks/LSB-statements.csv", Layout.BANK_ONE_STATEMENT, "TH", "AMBER")
        .add(
            at,
            List.of(),
            serial.next(),
            own.scheme(),
            own,
            holders.getOrDefault(own, "Account holder"),
            at,
            counterparty == null ? null : counterparty.scheme(),
            counterparty,
            counterparty == null ? null : holders.get(counterparty),
            debit ? amount : null,
            debit ? null : amount,
            Bank.LSB.currency(),
            channel,
            purpose);
  }

  private Exhibit customers(Layout layout) {
    return layout == Layout.BANK_ONE_CUSTOMERS
        ? shelf.exhibit("banks/LSB-customers.csv", layout, "TH", "AMBER+STRICT")
        : shelf.exhibit("banks/DSB-customers.csv", layout, "KH", "AMBER+STRICT");
  }

  private @Nullable Identifier email(Person person, Placeholders placeholders) {
    if (placeholders.email() != null) {
      return placeholders.email();
    }
    return chance.percent(45) ? person.belongings().email() : null;
  }

  private static Object address(Person person, Placeholders placeholders) {
    return placeholders.address() == null ? person.address() : placeholders.address();
  }

  private static Identifier or(@Nullable Identifier placeholder, Identifier own) {
    return placeholder == null ? own : placeholder;
  }
}
