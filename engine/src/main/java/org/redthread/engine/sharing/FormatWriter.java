package org.redthread.engine.sharing;

import java.util.Set;

/** Writes outgoing packages in one format and reads its own output back. */
interface FormatWriter {
  /** {@return the whole file}; what the format can't hold goes to the ledger */
  byte[] write(OutgoingPackage outgoing, LossLedger ledger);

  /** {@return every text, number, name and comment that a reader finds in such a file} */
  Set<String> tokens(byte[] file);
}
