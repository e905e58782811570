package org.redthread.engine.network;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.redthread.engine.model.EntityKind;

/**
 * The settings of a surfacing run; all are kept with the run. Every number here is ours, not a
 * source's.
 *
 * @param seed decides ties in the search for communities
 * @param resolution what the weight between two members of a community must be on average, see
 *     {@link org.redthread.engine.graph.Communities.Quality#CONSTANT_POTTS}; higher gives smaller
 *     networks
 * @param mergeShare two communities are one network where at least this share of the smaller one's
 *     weight leads to the other
 * @param pull what the members must pull somebody without a claim with: the sum of the links to
 *     them times the share of all links that leads to them
 * @param specificity what share of somebody's links must lead to members, however strong they are
 * @param minimumMembers networks of fewer actors (persons, or identifiers that no known person
 *     alone uses) are not shown
 * @param hubFloors by kind of entity, the number of distinct neighbours up to which nothing is
 *     called a hub
 */
public record SurfacingOptions(
    long seed,
    double resolution,
    double mergeShare,
    double pull,
    double specificity,
    int minimumMembers,
    SortedMap<EntityKind, Integer> hubFloors) {
  public SurfacingOptions {
    hubFloors = Collections.unmodifiableSortedMap(new TreeMap<>(hubFloors));
  }

  /** {@return the settings that the bench uses, tuned on seeds that the bench does not score} */
  public static SurfacingOptions defaults(long seed) {
    return new SurfacingOptions(seed, 0.0003, 0.07, 0.18, 0.15, 4, new TreeMap<>(floors()));
  }

  /** {@return the floor for a kind} */
  int hubFloor(EntityKind kind) {
    return hubFloors.getOrDefault(kind, 60);
  }

  private static Map<EntityKind, Integer> floors() {
    Map<EntityKind, Integer> floors = new EnumMap<>(EntityKind.class);
    for (EntityKind kind : EntityKind.values()) {
      floors.put(kind, floor(kind));
    }
    return floors;
  }

  /** Below these a value may be one person's or one household's, however rare such a degree is. */
  private static int floor(EntityKind kind) {
    return switch (kind) {
      case EMAIL, DOCUMENT -> 6;
      case DEVICE, PLACE, VEHICLE -> 40;
      case PHONE, ONLINE_ACCOUNT, BANK_ACCOUNT, WALLET, JOURNEY, CASE -> 80;
      case PERSON, ORGANIZATION, ADVERTISEMENT -> 200;
    };
  }
}
