package org.redthread.engine.access;

import java.util.Collection;
import org.redthread.engine.model.RoleClaim;

/**
 * What a reader is told beside a person with role claims, before anything else about the claims.
 *
 * <p>Sources: the protection of victims is a purpose of the Palermo Protocol (Article 2(b)), and
 * its Article 3(b) makes a victim's consent irrelevant where a listed means was used. That victims
 * should not be punished for what they were made to do is Principle 7 of OHCHR's Recommended
 * Principles and Guidelines on Human Rights and Human Trafficking (2002) and, to be considered in
 * appropriate cases under domestic law, Article 14(7) of the ASEAN Convention Against Trafficking
 * in Persons (2015). Whether it applies is for the competent authority to decide, never for this
 * product.
 */
public enum RoleNotice {
  /** Nothing is claimed that needs a notice. */
  NONE(""),
  /** Claimed to be a victim or witness only. */
  PROTECT_FIRST(
      "This person may be a victim or a witness. Safety and consent come before any use of this "
          + "data."),
  /** Suspected only. */
  LEADS_NOT_PROOF(
      "The roles shown are claims by the sources named. They are leads to check, not proof of an "
          + "offence, and people in such roles may themselves have been forced."),
  /** Both a possible victim or witness and suspected. */
  WEIGH_NON_PUNISHMENT_FIRST(
      "Sources claim both that this person may be a victim or a witness and that the person took "
          + "part in an offence. Weigh first whether the person is a victim of trafficking who "
          + "was made to do it: victims should not be punished for unlawful acts that are a "
          + "direct consequence of their being trafficked. The claims are leads, not proof; "
          + "whether non-punishment applies is for the competent authority to decide.");

  private final String text;

  RoleNotice(String text) {
    this.text = text;
  }

  /** {@return the notice in words for a reader; empty for {@link #NONE}} */
  public String text() {
    return text;
  }

  /** {@return the notice for these claims, which may be those of a masked person} */
  public static RoleNotice of(Collection<RoleClaim> claims) {
    boolean isProtected = claims.stream().anyMatch(claim -> claim.role().isProtected());
    boolean isSuspected = claims.stream().anyMatch(claim -> claim.role().isSuspicion());
    if (isProtected) {
      return isSuspected ? WEIGH_NON_PUNISHMENT_FIRST : PROTECT_FIRST;
    }
    return isSuspected ? LEADS_NOT_PROOF : NONE;
  }
}
