package org.redthread.datasets.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.exhibit.Slot;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Spelling;
import org.redthread.datasets.random.Chance;

/** USDT moved between wallets, and what is known of the wallets. */
public final class CoinRecords {
  private final Shelf shelf;
  private final Chance chance;

  CoinRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("coins");
  }

  /**
   * Records a transfer on the payer's chain.
   *
   * @param cents worth in hundredths of a US dollar
   */
  public void transfer(Identifier from, Identifier to, long cents, long at) {
    boolean ethereum = from.scheme().equals("ETHEREUM");
    String hash = chance.letters(64, "0123456789abcdef");
    shelf
        .exhibit("wallets/ledger.csv", Layout.WALLET_LEDGER, "SG", "GREEN")
        .add(
            at,
            List.of(),
            ethereum ? "0x" + hash : hash,
            from.scheme(),
            from,
            to,
            cents * 10_000,
            "USDT",
            at);
  }

  /** Records what a wallet is known as, without a holder. */
  public void label(Identifier wallet, String kind, String label, long at) {
    attribution(wallet, kind, label, null, null, null, "chain analysis (synthetic)", at);
  }

  /** Records who holds a wallet. */
  public void holder(Identifier wallet, Person holder, String source, long at) {
    attribution(wallet, "PRIVATE", null, holder, holder.phone(), null, source, at);
  }

  /** Records which online account gave a wallet out as the one to pay to. */
  public void givenOut(Identifier wallet, Identifier handle, long at) {
    attribution(wallet, "DEPOSIT", null, null, null, handle, "complaint (synthetic)", at);
  }

  private void attribution(
      Identifier wallet,
      String kind,
      @Nullable String label,
      @Nullable Person holder,
      @Nullable Identifier phone,
      @Nullable Identifier handle,
      String source,
      long at) {
    shelf
        .exhibit("wallets/attributions.csv", Layout.WALLET_ATTRIBUTIONS, "SG", "AMBER")
        .add(
            at,
            holder == null ? List.of() : List.of(new Slot("holder", holder.number())),
            wallet,
            wallet.scheme(),
            kind,
            label,
            holder == null ? null : Spelling.full(holder.name(), chance),
            phone,
            handle == null ? null : handle.scheme(),
            handle,
            source,
            at);
  }
}
