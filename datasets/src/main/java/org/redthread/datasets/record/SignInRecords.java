package org.redthread.datasets.record;

import java.util.List;
import org.redthread.datasets.exhibit.Layout;
import org.redthread.datasets.identifier.Identifier;
import org.redthread.datasets.identifier.IdentifierKind;
import org.redthread.datasets.random.Chance;

/** Sign-ins of devices to bank accounts and online accounts. */
public final class SignInRecords {
  private final Shelf shelf;
  private final Chance chance;

  SignInRecords(Shelf shelf) {
    this.shelf = shelf;
    this.chance = shelf.chance("sign-ins");
  }

  /** Records that a device signed in to a bank account or an online account. */
  public void signIn(Identifier device, Identifier account, long at) {
    boolean bank = account.kind() == IdentifierKind.ACCOUNT;
    // 203.0.113.0/24 and 198.51.100.0/24 are set aside for documentation (RFC 5737).
    String address = chance.pick("203.0.113.", "198.51.100.") + chance.between(1, 254);
    shelf
        .exhibit("devices/sign-ins.csv", Layout.SIGN_INS, "TH", "AMBER")
        .add(
            at,
            List.of(),
            device,
            bank ? account.scheme() : null,
            bank ? account : null,
            bank ? null : account.scheme(),
            bank ? null : account,
            at,
            address);
  }
}
