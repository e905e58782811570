package org.redthread.engine.model;

import java.util.List;

/**
 * Profiles that are judged to be records of one person.
 *
 * @param id the public id, kept for as long as most of its profiles stay together
 * @param profiles the ids of the readable profiles, ordered
 */
public record Identity(String id, List<String> profiles) {
  public Identity {
    profiles = List.copyOf(profiles);
  }
}
