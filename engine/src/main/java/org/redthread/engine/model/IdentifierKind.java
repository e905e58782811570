package org.redthread.engine.model;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of value that point at exactly one thing in the world and so can link records. */
public enum IdentifierKind {
  /** A telephone number in E.164, for example {@code +66812345678}. */
  PHONE("phone", EntityKind.PHONE),
  /** A bank account: {@code BANK:number}, the bank as its BIC or national code. */
  ACCOUNT("account", EntityKind.BANK_ACCOUNT),
  /** A wallet address with its chain: {@code tron:T…}, {@code ethereum:0x…}, {@code bitcoin:…}. */
  WALLET("wallet", EntityKind.WALLET),
  /** An account with an online service: {@code service:name}, lower case. */
  HANDLE("handle", EntityKind.ONLINE_ACCOUNT),
  /** An e-mail address, lower case. */
  EMAIL("email", EntityKind.EMAIL),
  /** The 15 digits of a mobile device's IMEI with a right check digit. */
  IMEI("imei", EntityKind.DEVICE),
  /** An identity document: {@code country:type:number}. */
  DOCUMENT("document", EntityKind.DOCUMENT),
  /** A vehicle's number plate: {@code country:plate}. */
  PLATE("plate", EntityKind.VEHICLE);

  private final String code;
  private final EntityKind entityKind;

  IdentifierKind(String code, EntityKind entityKind) {
    this.code = code;
    this.entityKind = entityKind;
  }

  /** {@return the name used in files, in the graph and over HTTP, for example {@code phone}} */
  public String code() {
    return code;
  }

  /** {@return the kind of the one entity that stands for a value of this kind} */
  public EntityKind entityKind() {
    return entityKind;
  }

  /** {@return the kind with this code, or empty where no kind has it} */
  public static Optional<IdentifierKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** {@return the identifier kind whose values become entities of {@code kind}, if there is one} */
  public static Optional<IdentifierKind> ofEntityKind(EntityKind kind) {
    return Arrays.stream(values()).filter(each -> each.entityKind == kind).findFirst();
  }
}
