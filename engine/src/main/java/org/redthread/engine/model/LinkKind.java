package org.redthread.engine.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * How one entity is linked to another. The name of the constant is the relationship type in the
 * graph and the kind over HTTP; every link reads "FROM kind TO".
 */
public enum LinkKind {
  /** A phone called a phone; one link for each call. */
  CALLED(true),
  /** A phone or online account sent a message to another; one link for each message. */
  MESSAGED(true),
  /** An account or wallet paid another; one link for each transfer. */
  TRANSFERRED(true),
  /** A device signed in to an online account or a bank account; one link for each sign-in. */
  SIGNED_IN_TO(true),
  /** Cash was paid in to an account at a place; one link for each deposit. */
  DEPOSITED_CASH_AT(true),
  /** Cash was taken out of an account at a place; one link for each withdrawal. */
  WITHDREW_CASH_AT(true),
  /** A phone's or account's address book holds another one, under a claimed name. */
  HAS_CONTACT(false),
  /** A person or organization uses a phone, e-mail, online account, device or vehicle. */
  USES(false),
  /** A person or organization holds a bank account or a wallet. */
  HOLDS(false),
  /** A person is identified by a document. */
  IDENTIFIED_BY(false),
  /** A phone number was used in a device. */
  USED_IN(false),
  /** A person, organization, advertisement or case is located at a place. */
  LOCATED_AT(false),
  /** A person works for an organization or person. */
  EMPLOYED_BY(false),
  /** A person or organization owns or controls an organization. */
  OWNS(false),
  /** An advertisement gives a phone, handle, e-mail or wallet as its contact. */
  LISTS(false),
  /** A person, organization or online account posted an advertisement. */
  POSTED(false),
  /** A text, chat or advertisement mentions an identifier. */
  MENTIONS(false),
  /** A person travelled on a journey. */
  TRAVELLED_ON(false),
  /** A journey was made with a vehicle. */
  CARRIED_BY(false),
  /** A journey left from a place. */
  DEPARTED_FROM(false),
  /** A journey ended at a place. */
  ARRIVED_AT(false),
  /** A person recruited a person: an act of trafficking in the sense of the Palermo Protocol. */
  RECRUITED(false),
  /** A person transported or transferred a person. */
  TRANSPORTED(false),
  /** A person harboured or received a person. */
  HARBOURED(false),
  /** A person controlled a person by one of the means that HTCDS lists. */
  CONTROLLED(false),
  /** A person exploited a person. */
  EXPLOITED(false),
  /** A person holds another person's documents or phone. */
  HELD_DOCUMENTS_OF(false),
  /** Two persons are of one family. */
  RELATED_TO(false),
  /** Two entities are associated in a way that the source does not name further. */
  ASSOCIATED_WITH(false),
  /** A person or organization is involved in a case. */
  INVOLVED_IN(false);

  private final boolean event;

  LinkKind(boolean event) {
    this.event = event;
  }

  /** {@return whether each happening is a link of its own; otherwise the link is a lasting fact} */
  public boolean isEvent() {
    return event;
  }

  /** {@return the kind with this name, or empty where there is none} */
  public static Optional<LinkKind> ofName(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
