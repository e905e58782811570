package org.redthread.datasets.population;

import java.util.List;
import org.redthread.datasets.identifier.Identifier;

/** The identifiers of one person; only those that occur in an exhibit come into truth. */
public record Belongings(
    Identifier phone,
    Identifier account,
    Identifier handle,
    Identifier email,
    Identifier document,
    Identifier device) {

  /** {@return all of them} */
  public List<Identifier> all() {
    return List.of(phone, account, handle, email, document, device);
  }
}
