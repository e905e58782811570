package org.redthread.datasets.population;

import java.util.Locale;

/** The part a person plays in truth; the same person may play several. */
public enum Role {
  RECRUITER,
  FACILITATOR,
  TRANSPORTER,
  HARBOURER,
  CONTROLLER,
  MONEY_MULE,
  /** Lured, held and forced to defraud others. */
  VICTIM,
  /** Defrauded, mostly abroad. */
  FRAUD_VICTIM,
  /** Sells a service to several networks, such as changing money or forging documents. */
  SERVICE_PROVIDER,
  /** An honest recruitment agent, with many advertisements and many callers. */
  HONEST_AGENT,
  /** Keeps a shop or a family business into which many pay. */
  TRADER,
  /** Takes many people over borders, and back. */
  TOUR_OPERATOR,
  /** Everyone else. */
  ORDINARY;

  /** {@return the name as truth files write it} */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
