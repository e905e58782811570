package org.redthread.engine.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * A role that a source claims for a person. The acts follow Article 3 of the Palermo Protocol and
 * the terms of HTCDS 2.0. A role is always a claim with a source, never a property of a person.
 */
public enum RoleKind {
  POTENTIAL_VICTIM("potential victim", true, false),
  /** A person whom fraud run from a compound robbed of money. */
  FRAUD_VICTIM("fraud victim", true, false),
  RECRUITER("suspected recruiter", false, true),
  TRANSPORTER("suspected transporter", false, true),
  HARBOURER("suspected harbourer", false, true),
  EXPLOITER("suspected exploiter", false, true),
  CONTROLLER("suspected controller", false, true),
  FACILITATOR("suspected facilitator", false, true),
  MONEY_MULE("suspected money mule", false, true),
  /** A person shown doing the fraud; may well have been forced to. */
  SCAM_OPERATOR("suspected scam operator", false, true),
  WITNESS("witness", true, false),
  SUBSCRIBER("subscriber", false, false);

  private final String title;
  private final boolean isProtected;
  private final boolean suspicion;

  RoleKind(String title, boolean isProtected, boolean suspicion) {
    this.title = title;
    this.isProtected = isProtected;
    this.suspicion = suspicion;
  }

  /** {@return how the role is said to a reader} */
  public String title() {
    return title;
  }

  /** {@return whether a person with this claim is masked in every way out by default} */
  public boolean isProtected() {
    return isProtected;
  }

  /** {@return whether the claim is one of an offence, which needs proof like any other} */
  public boolean isSuspicion() {
    return suspicion;
  }

  /** {@return the role with this name, upper or lower case, {@code _} or space} */
  public static Optional<RoleKind> ofName(String name) {
    String folded = name.strip().replace(' ', '_').replace('-', '_');
    return Arrays.stream(values()).filter(role -> role.name().equalsIgnoreCase(folded)).findFirst();
  }
}
