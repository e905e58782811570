package org.redthread.engine.model;

import java.util.Arrays;
import java.util.Optional;

/** What an entity is. The label is the node's second label in the graph and the name over HTTP. */
public enum EntityKind {
  /** One source record about a human being: a profile. Identities hold profiles together. */
  PERSON("Person"),
  /** One source record about a company, an agency or a group. */
  ORGANIZATION("Organization"),
  PHONE("Phone"),
  EMAIL("Email"),
  /** An account with an online service, known by its handle. */
  ONLINE_ACCOUNT("OnlineAccount"),
  /** A handset or another device, known by its IMEI. */
  DEVICE("Device"),
  BANK_ACCOUNT("BankAccount"),
  WALLET("Wallet"),
  /** A passport, an identity card or another identity document. */
  DOCUMENT("Document"),
  VEHICLE("Vehicle"),
  /** A place by name, one node for each country and folded name. */
  PLACE("Place"),
  /** A job or service advertisement as posted. */
  ADVERTISEMENT("Advertisement"),
  /** One crossing, flight or ride, with the people on it. */
  JOURNEY("Journey"),
  /** A case file of an agency. */
  CASE("Case");

  private final String label;

  EntityKind(String label) {
    this.label = label;
  }

  /** {@return the name in the graph and over HTTP, for example {@code BankAccount}} */
  public String label() {
    return label;
  }

  /** {@return whether a node of this kind stands for one canonical identifier value} */
  public boolean isIdentifier() {
    return IdentifierKind.ofEntityKind(this).isPresent();
  }

  /** {@return the kind with this label, or empty where no kind has it} */
  public static Optional<EntityKind> ofLabel(String label) {
    return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }
}
