package org.redthread.engine.network;

import org.redthread.engine.model.LinkKind;

/** How a link is said of the one it starts from and of the one it leads to. */
final class LinkWords {
  private LinkWords() {}

  static String active(LinkKind kind) {
    return switch (kind) {
      case CALLED -> "called";
      case MESSAGED -> "wrote to";
      case TRANSFERRED -> "paid";
      case SIGNED_IN_TO -> "signed in to accounts of";
      case DEPOSITED_CASH_AT -> "paid in cash at";
      case WITHDREW_CASH_AT -> "drew cash at";
      case HAS_CONTACT -> "has in the address book";
      case USES -> "uses what stands for";
      case HOLDS -> "holds what stands for";
      case IDENTIFIED_BY -> "is identified by";
      case USED_IN -> "was used in the device of";
      case LOCATED_AT -> "is located at";
      case EMPLOYED_BY -> "works for";
      case OWNS -> "owns";
      case LISTS -> "gives the contact of";
      case POSTED -> "posted";
      case MENTIONS -> "mentions";
      case TRAVELLED_ON -> "travelled on";
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
      case INVOLVED_IN -> "is involved in the case of";
    };
  }

  static String passive(LinkKind kind) {
    return switch (kind) {
      case CALLED -> "called by";
      case MESSAGED -> "written to by";
      case TRANSFERRED -> "paid by";
      case SIGNED_IN_TO -> "signed in to by";
      case DEPOSITED_CASH_AT -> "is where cash was paid in by";
      case WITHDREW_CASH_AT -> "is where cash was drawn by";
      case HAS_CONTACT -> "in the address book of";
      case USES -> "used by";
      case HOLDS -> "held by";
      case IDENTIFIED_BY -> "identifies";
      case USED_IN -> "carried the number of";
      case LOCATED_AT -> "is the place of";
      case EMPLOYED_BY -> "employs";
      case OWNS -> "owned by";
      case LISTS -> "given as the contact in advertisements of";
      case POSTED -> "posted by";
      case MENTIONS -> "mentioned by";
      case TRAVELLED_ON -> "carried";
      case CARRIED_BY -> "carried the journeys of";
      case DEPARTED_FROM -> "is where journeys began of";
      case ARRIVED_AT -> "is where journeys ended of";
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
