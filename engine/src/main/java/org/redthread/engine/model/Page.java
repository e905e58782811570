package org.redthread.engine.model;

import java.util.List;

/**
 * A part of a list.
 *
 * @param items the items, in the list's own order
 * @param next the cursor of the next page; empty where this is the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, String next) {
  public Page {
    items = List.copyOf(items);
  }
}
