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
  private final Serial serial = new Serial("X", 22);

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

  /** {@return a passage between two countries; a vehicle only where there is a road} */
  public Passage passage(
      String from, String to, @Nullable Identifier plate, @Nullable String booking) {
    return passage(from, to, gazetteer.crossing(from, to, chance), plate, booking);
  }

  /** {@return a passage from Thailand to a town where a compound is} */
  public Passage passageTo(
      String town, String country, @Nullable Identifier plate, @Nullable String booking) {
    return passage("TH", country, gazetteer.gateway(town), plate, booking);
  }

  private static Passage passage(
      String from,
      String to,
      Gazetteer.Crossing crossing,
      @Nullable Identifier plate,
      @Nullable String booking) {
    Identifier vehicle = crossing.land() ? plate : null;
    return new Passage(from, crossing.from(), to, crossing.to(), vehicle, booking);
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
            serial.next(),
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
