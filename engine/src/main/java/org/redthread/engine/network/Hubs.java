package org.redthread.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.redthread.engine.graph.ConnectedComponents;
import org.redthread.engine.graph.Rarity;
import org.redthread.engine.graph.UndirectedArrays;
import org.redthread.engine.model.EntityKind;

/** The values that too many share to link anybody, by kind. */
final class Hubs {
  private final boolean[] isHub;
  private final List<SurfacingResult.Hub> list;

  private Hubs(boolean[] isHub, List<SurfacingResult.Hub> list) {
    this.isHub = isHub;
    this.list = list;
  }

  /** Finds the hubs; profiles of one identity count as one neighbour. */
  static Hubs of(SurfacingInput input, ConnectedComponents identities, SurfacingOptions options) {
    int[] degree = degrees(input, identities);
    Map<EntityKind, Integer> threshold = new EnumMap<>(EntityKind.class);
    for (EntityKind kind : EntityKind.values()) {
      threshold.put(kind, Rarity.hubThreshold(ofKind(input, degree, kind), options.hubFloor(kind)));
    }
    boolean[] isHub = new boolean[input.entityCount()];
    List<SurfacingResult.Hub> list = new ArrayList<>();
    for (int entity = 0; entity < isHub.length; entity++) {
      int limit = threshold.getOrDefault(input.kind(entity), Integer.MAX_VALUE);
      if (degree[entity] > limit) {
        isHub[entity] = true;
        list.add(hub(input.kind(entity), entity, degree[entity], limit));
      }
    }
    list.sort(SurfacingResult.Hub.ORDER);
    return new Hubs(isHub, List.copyOf(list));
  }

  /** The distinct neighbours of each entity; profiles of one identity have them together. */
  static int[] degrees(SurfacingInput input, ConnectedComponents identities) {
    int links = input.linkCount();
    int[] left = new int[links];
    int[] right = new int[links];
    float[] weight = new float[links];
    Arrays.fill(weight, 1);
    for (int link = 0; link < links; link++) {
      left[link] = identities.find(input.from(link));
      right[link] = identities.find(input.to(link));
    }
    UndirectedArrays graph = UndirectedArrays.of(input.entityCount(), left, right, weight, links);
    int[] degree = new int[input.entityCount()];
    for (int entity = 0; entity < degree.length; entity++) {
      degree[entity] = graph.degree(identities.find(entity));
    }
    return degree;
  }

  private static int[] ofKind(SurfacingInput input, int[] degree, EntityKind kind) {
    int[] values = new int[degree.length];
    int count = 0;
    for (int entity = 0; entity < degree.length; entity++) {
      if (input.kind(entity) == kind) {
        values[count++] = degree[entity];
      }
    }
    return Arrays.copyOf(values, count);
  }

  private static SurfacingResult.Hub hub(EntityKind kind, int entity, int degree, int limit) {
    String reason =
        "shared by "
            + degree
            + " distinct neighbours where the limit for "
            + kind.label()
            + " is "
            + limit
            + ": a value that so many share links nobody";
    return new SurfacingResult.Hub(entity, degree, limit, reason);
  }

  boolean contains(int entity) {
    return isHub[entity];
  }

  List<SurfacingResult.Hub> list() {
    return list;
  }
}
