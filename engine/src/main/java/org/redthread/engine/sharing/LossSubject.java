package org.redthread.engine.sharing;

/** What a loss happened to. */
public enum LossSubject {
  PACKAGE,
  ENTITY,
  ROLE_CLAIM,
  LINK,
  EVENT,
  NETWORK
}
