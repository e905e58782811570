package org.redthread.datasets.identifier;

import java.util.Locale;

/** The kinds of identifier that the truth files list, under the names the engine uses. */
public enum IdentifierKind {
  PHONE,
  ACCOUNT,
  WALLET,
  HANDLE,
  EMAIL,
  IMEI,
  DOCUMENT,
  PLATE,
  /** A postal address; the engine has no such identifier, but hubs of this kind exist. */
  ADDRESS;

  /** {@return the name as truth files write it} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
