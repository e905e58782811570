package org.redthread.engine.sharing;

/**
 * Where a loss happens.
 *
 * @param subject what it happens to
 * @param kind the kind of entity (label) or link (name); empty where it concerns no kind
 * @param property the property; empty where it is the whole
 */
record LossPlace(LossSubject subject, String kind, String property) {
  LossPlace property(String name) {
    return new LossPlace(subject, kind, name);
  }
}
