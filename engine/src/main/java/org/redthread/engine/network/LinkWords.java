package org.redthread.engine.network;

import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;

/** How a link is said of the one it starts from and of the one it leads to. */
final class LinkWords {
  /** A member of which nothing shorter can be said. */
  static final String MEMBER = "member";

  /** Things of several kinds, none of them a person. */
  static final String VALUE = "value";

  private LinkWords() {}

  /** One entity of the kind, as it is said in a count. */
  static String noun(EntityKind kind) {
    return switch (kind) {
      case PERSON -> MEMBER;
      case ORGANIZATION -> "organization";
      case PHONE -> "phone";
      case EMAIL -> "e-mail";
      case ONLINE_ACCOUNT -> "online account";
      case DEVICE -> "device";
      case BANK_ACCOUNT -> "bank account";
      case WALLET -> "wallet";
      case DOCUMENT -> "document";
      case VEHICLE -> "vehicle";
      case PLACE -> "place";
      case ADVERTISEMENT -> "advertisement";
      case JOURNEY -> "journey";
      case CASE -> "case";
    };
  }

  static String active(LinkKind kind) {
    return switch (kind) {
      case CALLED -> "called";
      case MESSAGED -> "wrote to";
      case TRANSFERRED -> "paid";
      case SIGNED_IN_TO -> "signed in to";
      case DEPOSITED_CASH_AT -> "took in cash at";
      case WITHDREW_CASH_AT -> "gave out cash at";
      case HAS_CONTACT -> "has in the address book";
      case USES -> "uses";
      case HOLDS -> "holds";
      case IDENTIFIED_BY -> "is identified by";
      case USED_IN -> "was used in";
      case LOCATED_AT -> "is located at";
      case EMPLOYED_BY -> "works for";
      case OWNS -> "owns";
      case LISTS -> "gives as its contact";
      case POSTED -> "posted";
      case MENTIONS -> "mentions";
      case TRAVELLED_ON -> "made";
      case CARRIED_BY -> "was made with";
      case DEPARTED_FROM -> "left from";
      case ARRIVED_AT -> "ended at";
      case RECRUITED -> "is said to have recruited";
      case TRANSPORTED -> "is said to have transported";
      case HARBOURED -> "is said to have harboured";
      case CONTROLLED -> "is said to have controlled";
      case EXPLOITED -> "is said to have exploited";
      case HELD_DOCUMENTS_OF -> "is said to hold documents of";
      case RELATED_TO -> "is related to";
      case ASSOCIATED_WITH -> "is associated with";
      case INVOLVED_IN -> "is involved in";
    };
  }

  static String passive(LinkKind kind) {
    return switch (kind) {
      case CALLED -> "called by";
      case MESSAGED -> "written to by";
      case TRANSFERRED -> "paid by";
      case SIGNED_IN_TO -> "signed in to by";
      case DEPOSITED_CASH_AT -> "is where cash was paid in to";
      case WITHDREW_CASH_AT -> "is where cash was taken from";
      case HAS_CONTACT -> "in the address book of";
      case USES -> "used by";
      case HOLDS -> "held by";
      case IDENTIFIED_BY -> "identifies";
      case USED_IN -> "was used with";
      case LOCATED_AT -> "is the place of";
      case EMPLOYED_BY -> "employs";
      case OWNS -> "owned by";
      case LISTS -> "given as the contact in";
      case POSTED -> "posted by";
      case MENTIONS -> "mentioned by";
      case TRAVELLED_ON -> "was made by";
      case CARRIED_BY -> "carried";
      case DEPARTED_FROM -> "is the start of";
      case ARRIVED_AT -> "is the end of";
      case RECRUITED -> "is said to have been recruited by";
      case TRANSPORTED -> "is said to have been transported by";
      case HARBOURED -> "is said to have been harboured by";
      case CONTROLLED -> "is said to have been controlled by";
      case EXPLOITED -> "is said to have been exploited by";
      case HELD_DOCUMENTS_OF -> "is said to have had documents held by";
      case RELATED_TO -> "is related to";
      case ASSOCIATED_WITH -> "is associated with";
      case INVOLVED_IN -> "involves";
    };
  }
}
