package org.redthread.datasets.record;

import java.util.List;
import java.util.Objects;
import org.redthread.datasets.exhibit.Exhibit;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.random.Chance;

/** Messages of the chat services; one without a common service goes by phone over WhatsApp. */
public final class ChatRecords {
  private final Shelf shelf;
  private final Chance chance;
  private final Serial serial = new Serial("M", 55);

  ChatRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("chats");
  }

  /** Records a message in the chat of the two. */
  public void message(Line from, Line to, long at, ChatText text) {
    message(from, List.of(to), chatOf(from, to), at, text);
  }

  /** Records a message in a named chat. */
  public void message(Line from, List<Line> to, String chat, long at, ChatText text) {
    boolean handles = to.stream().allMatch(each -> sameService(from, each));
    String service = handles ? Objects.requireNonNull(from.handle()).scheme() : "whatsapp";
    Exhibit exhibit =
        shelf.exhibit("chats/" + service + ".jsonl", Layout.CHAT, country(service), "AMBER");
    exhibit.add(
        at,
        List.of(),
        serial.next(),
        chat,
        service,
        handles ? from.handle() : null,
        !handles || chance.percent(25) ? from.phone() : null,
        handles ? to.stream().map(Line::handle).toList() : List.of(),
        handles ? List.of() : to.stream().map(Line::phone).toList(),
        at,
        text.language(),
        text.text());
  }

  private static boolean sameService(Line from, Line to) {
    Identifier mine = from.handle();
    Identifier theirs = to.handle();
    return mine != null && theirs != null && mine.scheme().equals(theirs.scheme());
  }

  private static String chatOf(Line from, Line to) {
    int one = from.phone().value().hashCode();
    int two = to.phone().value().hashCode();
    return "c" + Integer.toHexString(Math.min(one, two)) + Integer.toHexString(Math.max(one, two));
  }

  private static String country(String service) {
    return switch (service) {
      case "line" -> "TH";
      case "telegram" -> "KH";
      default -> "MY";
    };
  }
}
