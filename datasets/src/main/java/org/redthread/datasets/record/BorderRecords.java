package org.redthread.datasets.record;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.exhibit.Slot;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.population.Gazetteer;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.population.Spelling;
import org.redthread.datasets.random.Chance;

/** Border crossings, one row for each traveller. */
public final class BorderRecords {
  private static final int PHONE_GIVEN_PERCENT = 60;

  private final Shelf shelf;
  private final Chance chance;
  private final Gazetteer gazetteer;
  private long crossings = 500_000;

  BorderRecords(Shelf shelf, Gazetteer gazetteer) {
    this.shelf = shelf;
    this.chance = shelf.chance("border");
    this.gazetteer = gazetteer;
  }

  /** The journey that travellers of one vehicle or booking share. */
  public record Passage(
      String fromCountry,
      String fromCheckpoint,
      String toCountry,
      String toCheckpoint,
      @Nullable Identifier plate,
      @Nullable String booking) {

    /** {@return the same the other way round} */
    public Passage back() {
      return new Passage(toCountry, toCheckpoint, fromCountry, fromCheckpoint, plate, booking);
    }
  }

  /** {@return a passage between the two countries at random checkpoints} */
  public Passage passage(
      String from, String to, @Nullable Identifier plate, @Nullable String booking) {
    return new Passage(
        from,
        gazetteer.checkpoint(from, chance),
        to,
        gazetteer.checkpoint(to, chance),
        plate,
        booking);
  }

  /** {@return a new booking reference} */
  public String booking() {
    return "BK" + chance.letters(6, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
  }

  /** Records that a traveller crossed. */
  public void cross(Person traveller, Passage passage, long at) {
    Identifier document = traveller.document();
    Identifier plate = passage.plate();
    shelf
        .exhibit("border/crossings.csv", Layout.BORDER_CROSSINGS, "TH", "AMBER")
        .add(
            at,
            List.of(new Slot("traveller", traveller.number())),
            "X" + ++crossings,
            document.country(),
            document.documentType(),
            document,
            Spelling.part(traveller.name().family(), chance).toUpperCase(Locale.ROOT),
            Spelling.part(traveller.name().given(), chance),
            traveller.country(),
            traveller.born(),
            traveller.sex(),
            passage.fromCountry(),
            passage.fromCheckpoint(),
            passage.toCountry(),
            passage.toCheckpoint(),
            at,
            plate == null ? null : plate.scheme(),
            plate,
            passage.booking(),
            chance.percent(PHONE_GIVEN_PERCENT) ? traveller.phone() : null);
  }
}
