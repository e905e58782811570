package org.redthread.engine.network;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.redthread.engine.model.EntityKind;
import org.redthread.engine.model.LinkKind;
import org.redthread.engine.model.RoleKind;

/**
 * What the surfacing works on, as columns: entities numbered {@code 0..entityCount-1} in the order
 * they were added, and links with all events of one kind from one entity to another taken together.
 * Never changes; safe for any number of reading threads. Costs 37 bytes a link and 10 bytes an
 * entity.
 *
 * <p>The numbers of the entities decide every tie, so the same store read in the same order gives
 * the same networks.
 */
@SuppressWarnings("EnumOrdinal") // One byte a row in memory only; ordinals are never written out.
public final class SurfacingInput {
  /** Stands for the identity of an entity that belongs to none. */
  public static final int NO_IDENTITY = -1;

  /** Stands for a time that no source gives. */
  public static final long NO_TIME = Long.MIN_VALUE;

  private static final EntityKind[] ENTITY_KINDS = EntityKind.values();
  private static final LinkKind[] LINK_KINDS = LinkKind.values();

  private final byte[] entityKind;
  private final int[] identity;
  private final int[] roles;
  private final boolean[] isProtected;
  private final int[] from;
  private final int[] to;
  private final byte[] linkKind;
  private final int[] count;
  private final double[] amount;
  private final long[] first;
  private final long[] last;

  private SurfacingInput(Builder builder) {
    entityKind = Arrays.copyOf(builder.entityKind, builder.entities);
    identity = Arrays.copyOf(builder.identity, builder.entities);
    roles = Arrays.copyOf(builder.roles, builder.entities);
    isProtected = Arrays.copyOf(builder.isProtected, builder.entities);
    from = Arrays.copyOf(builder.from, builder.links);
    to = Arrays.copyOf(builder.to, builder.links);
    linkKind = Arrays.copyOf(builder.linkKind, builder.links);
    count = Arrays.copyOf(builder.count, builder.links);
    amount = Arrays.copyOf(builder.amount, builder.links);
    first = Arrays.copyOf(builder.first, builder.links);
    last = Arrays.copyOf(builder.last, builder.links);
  }

  /** {@return an empty builder with room for so many; it grows where there are more} */
  public static Builder builder(int expectedEntities, int expectedLinks) {
    return new Builder(Math.max(16, expectedEntities), Math.max(16, expectedLinks));
  }

  /** {@return how many entities there are} */
  public int entityCount() {
    return entityKind.length;
  }

  /** {@return how many summarised links there are} */
  public int linkCount() {
    return from.length;
  }

  /** {@return what the entity is} */
  public EntityKind kind(int entity) {
    return ENTITY_KINDS[entityKind[entity]];
  }

  /** {@return the number of its identity, or {@link #NO_IDENTITY}} */
  public int identity(int entity) {
    return identity[entity];
  }

  /** {@return whether it is a victim or leads to one} */
  public boolean isProtected(int entity) {
    return isProtected[entity];
  }

  /** {@return the roles that any source claims for it, as bits by ordinal} */
  int roleBits(int entity) {
    return roles[entity];
  }

  /** {@return the roles that any source claims for it, in the order of the enum} */
  public Set<RoleKind> roles(int entity) {
    return rolesOf(roles[entity]);
  }

  static Set<RoleKind> rolesOf(int bits) {
    Set<RoleKind> claimed = EnumSet.noneOf(RoleKind.class);
    for (RoleKind role : RoleKind.values()) {
      if ((bits & bit(role)) != 0) {
        claimed.add(role);
      }
    }
    return claimed;
  }

  static int bit(RoleKind role) {
    return 1 << role.ordinal();
  }

  /** {@return the entity the link starts from} */
  public int from(int link) {
    return from[link];
  }

  /** {@return the entity the link leads to} */
  public int to(int link) {
    return to[link];
  }

  /** {@return how the one is linked to the other} */
  public LinkKind linkKind(int link) {
    return LINK_KINDS[linkKind[link]];
  }

  /** {@return the events taken together; 1 for a fact} */
  public int eventCount(int link) {
    return count[link];
  }

  /** {@return the sum that passed, see {@link Activity#amount}} */
  public double amount(int link) {
    return amount[link];
  }

  /** {@return the first event in seconds of the Unix epoch, or {@link #NO_TIME}} */
  public long first(int link) {
    return first[link];
  }

  /** {@return the last event in seconds of the Unix epoch, or {@link #NO_TIME}} */
  public long last(int link) {
    return last[link];
  }

  /**
   * What happened on a link.
   *
   * @param count how many events; 1 for a fact
   * @param amount the sum that passed in whatever currency, 0 where none: used to compare what
   *     comes in with what goes out of one account, never shown
   * @param first the first event in seconds of the Unix epoch, or {@link #NO_TIME}
   * @param last the last event, likewise
   */
  public record Activity(long count, double amount, long first, long last) {
    /** A lasting fact without a time. */
    public static final Activity FACT = new Activity(1, 0, NO_TIME, NO_TIME);

    /** {@return so many events without money or time} */
    public static Activity events(long count) {
      return new Activity(count, 0, NO_TIME, NO_TIME);
    }
  }

  /** Collects entities and links as they are read. Not safe for use by several threads. */
  public static final class Builder {
    private byte[] entityKind;
    private int[] identity;
    private int[] roles;
    private boolean[] isProtected;
    private int entities;
    private int[] from;
    private int[] to;
    private byte[] linkKind;
    private int[] count;
    private double[] amount;
    private long[] first;
    private long[] last;
    private int links;

    private Builder(int entityCapacity, int linkCapacity) {
      entityKind = new byte[entityCapacity];
      identity = new int[entityCapacity];
      roles = new int[entityCapacity];
      isProtected = new boolean[entityCapacity];
      from = new int[linkCapacity];
      to = new int[linkCapacity];
      linkKind = new byte[linkCapacity];
      count = new int[linkCapacity];
      amount = new double[linkCapacity];
      first = new long[linkCapacity];
      last = new long[linkCapacity];
    }

    /**
     * Adds an entity.
     *
     * @param identityNumber any number from 0 to the number of entities that all profiles of one
     *     identity share, or {@link #NO_IDENTITY}
     * @return its number
     */
    public int addEntity(EntityKind kind, int identityNumber, boolean protectedByDefault) {
      if (entities == entityKind.length) {
        int capacity = grown(entities);
        entityKind = Arrays.copyOf(entityKind, capacity);
        identity = Arrays.copyOf(identity, capacity);
        roles = Arrays.copyOf(roles, capacity);
        isProtected = Arrays.copyOf(isProtected, capacity);
      }
      entityKind[entities] = (byte) kind.ordinal();
      identity[entities] = identityNumber;
      isProtected[entities] = protectedByDefault;
      return entities++;
    }

    /** Adds a claim about an entity already added. */
    public void addRole(int entity, RoleKind role) {
      roles[entity] |= bit(role);
    }

    /** Adds a link between two entities, which may follow later. */
    public void addLink(int source, int target, LinkKind kind, Activity activity) {
      if (links == from.length) {
        growLinks(grown(links));
      }
      from[links] = source;
      to[links] = target;
      linkKind[links] = (byte) kind.ordinal();
      count[links] = (int) Math.min(Integer.MAX_VALUE, activity.count());
      amount[links] = activity.amount();
      first[links] = activity.first();
      last[links] = activity.last();
      links++;
    }

    private void growLinks(int capacity) {
      from = Arrays.copyOf(from, capacity);
      to = Arrays.copyOf(to, capacity);
      linkKind = Arrays.copyOf(linkKind, capacity);
      count = Arrays.copyOf(count, capacity);
      amount = Arrays.copyOf(amount, capacity);
      first = Arrays.copyOf(first, capacity);
      last = Arrays.copyOf(last, capacity);
    }

    private static int grown(int size) {
      return Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 1L));
    }

    /**
     * {@return what was added}
     *
     * @throws IndexOutOfBoundsException where a link ends at an entity that was not added
     */
    public SurfacingInput build() {
      for (int link = 0; link < links; link++) {
        if (from[link] < 0 || from[link] >= entities || to[link] < 0 || to[link] >= entities) {
          throw new IndexOutOfBoundsException("Link " + link + " ends at no entity");
        }
      }
      return new SurfacingInput(this);
    }
  }
}
