package org.redthread.datasets.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.exhibit.Slot;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.IdentifierKind;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Spelling;
import org.redthread.datasets.random.Chance;

/** Complaints of the defrauded, passed on by a fraud desk abroad. */
public final class ComplaintRecords {
  private final Shelf shelf;
  private final Chance chance;
  private final Serial serial = new Serial("FC-", 33);

  ComplaintRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("complaints");
  }

  /**
   * What was paid to whom.
   *
   * @param cents hundredths of a US dollar
   * @param paidTo an account or a wallet
   */
  public record Loss(long cents, long paid, Identifier paidTo, Line scammer) {}

  /** Records a complaint. */
  public void file(Person complainant, Loss loss, long at, String statement) {
    boolean wallet = loss.paidTo().kind() == IdentifierKind.WALLET;
    Identifier handle = loss.scammer().handle();
    LocalDate paid = Instant.ofEpochSecond(loss.paid()).atOffset(ZoneOffset.UTC).toLocalDate();
    shelf
        .exhibit("complaints/fraud-complaints.csv", Layout.COMPLAINTS, "SG", "AMBER")
        .add(
            at,
            List.of(new Slot("complainant", complainant.number())),
            serial.next(),
            at,
            Spelling.full(complainant.name(), chance),
            complainant.country(),
            complainant.phone(),
            complainant.belongings().email(),
            paid,
            loss.cents(),
            "USD",
            wallet ? null : loss.paidTo().scheme(),
            wallet ? null : loss.paidTo(),
            wallet ? loss.paidTo().scheme() : null,
            wallet ? loss.paidTo() : null,
            handle == null ? null : handle.scheme(),
            handle,
            chance.percent(50) ? loss.scammer().phone() : null,
            statement);
  }
}
