package org.redthread.engine.network;

import java.util.Arrays;
import org.redthread.engine.graph.ConnectedComponents;
import org.redthread.engine.graph.Grouping;
import org.redthread.engine.model.LinkKind;

/**
 * Who acts: the profiles of one identity together with the identifiers that this identity alone
 * uses are one actor; everything else stands for itself. Hubs are actors without any link.
 */
final class Actors {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;

  private final Grouping grouping;
  private final int[][] entities;
  private final int[] roleBits;

  private Actors(SurfacingInput input, Grouping grouping) {
    this.grouping = grouping;
    entities = grouping.members();
    roleBits = new int[entities.length];
    for (int entity = 0; entity < input.entityCount(); entity++) {
      roleBits[grouping.groupOf(entity)] |= input.roleBits(entity);
    }
  }

  /** Joins the profiles of each identity and nothing else. */
  static ConnectedComponents identities(SurfacingInput input) {
    int count = input.entityCount();
    ConnectedComponents joined = new ConnectedComponents(count);
    int[] firstOf = new int[count + 1];
    for (int entity = 0; entity < count; entity++) {
      int identity = input.identity(entity);
      if (identity == SurfacingInput.NO_IDENTITY) {
        continue;
      }
      if (firstOf[identity] == 0) {
        firstOf[identity] = entity + 1;
      }
      joined.join(firstOf[identity] - 1, entity);
    }
    return joined;
  }

  /** Adds to the joined identities what each alone uses; changes {@code identities}. */
  static Actors of(SurfacingInput input, ConnectedComponents identities, Hubs hubs) {
    int[] owner = new int[input.entityCount()];
    Arrays.fill(owner, NOBODY);
    for (int link = 0; link < input.linkCount(); link++) {
      if (isOwnership(input.linkKind(link)) && input.kind(input.to(link)).isIdentifier()) {
        int person = identities.find(input.from(link));
        int value = input.to(link);
        boolean another = owner[value] != NOBODY && owner[value] != person;
        owner[value] = another ? SEVERAL : person;
      }
    }
    for (int value = 0; value < owner.length; value++) {
      if (owner[value] >= 0 && !hubs.contains(value) && !hubs.contains(owner[value])) {
        identities.join(owner[value], value);
      }
    }
    return new Actors(input, identities.grouping());
  }

  private static boolean isOwnership(LinkKind kind) {
    return kind == LinkKind.USES || kind == LinkKind.HOLDS || kind == LinkKind.IDENTIFIED_BY;
  }

  int count() {
    return entities.length;
  }

  int actorOf(int entity) {
    return grouping.groupOf(entity);
  }

  /** The entities of the actor in ascending order. */
  int[] entities(int actor) {
    return entities[actor];
  }

  /** All roles claimed for any of its profiles, as bits by ordinal. */
  int roleBits(int actor) {
    return roleBits[actor];
  }
}
