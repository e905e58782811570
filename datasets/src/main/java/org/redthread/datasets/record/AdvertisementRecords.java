package org.redthread.datasets.record;

import java.util.List;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.exhibit.Slot;
import org.redthread.datasets.population.Person;
import org.redthread.datasets.random.Chance;

/** Job advertisements as saved from platforms. */
public final class AdvertisementRecords {
  private final Shelf shelf;
  private final Chance chance;
  private final Serial serial = new Serial("AD-", 11);

  AdvertisementRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("advertisements");
  }

  /** What an advertisement offers, and where. */
  public record Offer(String title, String text, String city, String country) {}

  /**
   * Records an advertisement.
   *
   * @param signature the name under which it was posted
   */
  public void post(Person poster, String signature, Offer offer, long at) {
    boolean handle = chance.percent(70);
    shelf
        .exhibit("advertisements/advertisements.jsonl", Layout.ADVERTISEMENTS, "TH", "CLEAR")
        .add(
            at,
            List.of(new Slot("poster", poster.number())),
            serial.next(),
            chance.pick("facebook", "tiktok", "jobboard.example", "telegram"),
            at,
            offer.title(),
            offer.text(),
            offer.city(),
            offer.country(),
            !handle || chance.percent(75) ? poster.phone() : null,
            handle ? poster.handle().scheme() : null,
            handle ? poster.handle() : null,
            signature);
  }
}
