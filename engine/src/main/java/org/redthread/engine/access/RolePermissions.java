package org.redthread.engine.access;

import static org.redthread.engine.access.Permission.JUDGE;
import static org.redthread.engine.access.Permission.LOAD;
import static org.redthread.engine.access.Permission.MANAGE_STORE;
import static org.redthread.engine.access.Permission.MANAGE_USERS;
import static org.redthread.engine.access.Permission.READ_AUDIT;
import static org.redthread.engine.access.Permission.READ_EVIDENCE;
import static org.redthread.engine.access.Permission.READ_EXHIBITS;
import static org.redthread.engine.access.Permission.READ_GRAPH;
import static org.redthread.engine.access.Permission.READ_NETWORKS;
import static org.redthread.engine.access.Permission.READ_REJECTED;
import static org.redthread.engine.access.Permission.RESOLVE;
import static org.redthread.engine.access.Permission.SEARCH;
import static org.redthread.engine.access.Permission.SHARE;
import static org.redthread.engine.access.Permission.SURFACE;
import static org.redthread.engine.access.Permission.WITHDRAW;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one table of what each role may do.
 *
 * <pre>
 *                 investigator analyst liaison supervisor administrator
 * SEARCH               x          x       x        x           x
 * READ_GRAPH           x          x       x        x           x
 * READ_NETWORKS        x          x       x        x           x
 * READ_EXHIBITS        x          x       x        x           x
 * READ_EVIDENCE        x          x       x        x
 * JUDGE                x          x                x
 * SURFACE              x          x                x           x
 * RESOLVE                         x                x           x
 * LOAD                            x                x           x
 * WITHDRAW                        x                x           x
 * READ_REJECTED                   x                x
 * SHARE                                   x        x
 * READ_AUDIT                                       x           x
 * MANAGE_USERS                                                 x
 * MANAGE_STORE                                                 x
 * </pre>
 *
 * <p>The administrator may search, load and surface, because a fresh installation has this one user
 * and must be tried out before others are added; what belongs to casework (rows, judgements,
 * rejected rows, sharing) is not the administrator's. Nobody who manages users may share, and
 * nobody but administrators may make users. What a role sees unmasked is {@link ReadScope}'s rule.
 */
public final class RolePermissions {
  private static final Set<Permission> INVESTIGATOR =
      Collections.unmodifiableSet(
          EnumSet.of(
              SEARCH, READ_GRAPH, READ_NETWORKS, READ_EXHIBITS, READ_EVIDENCE, JUDGE, SURFACE));
  private static final Set<Permission> ANALYST =
      with(INVESTIGATOR, RESOLVE, LOAD, WITHDRAW, READ_REJECTED);
  private static final Set<Permission> LIAISON =
      Collections.unmodifiableSet(
          EnumSet.of(SEARCH, READ_GRAPH, READ_NETWORKS, READ_EXHIBITS, READ_EVIDENCE, SHARE));
  private static final Set<Permission> SUPERVISOR = with(ANALYST, SHARE, READ_AUDIT);
  private static final Set<Permission> ADMINISTRATOR =
      Collections.unmodifiableSet(
          EnumSet.of(
              SEARCH,
              READ_GRAPH,
              READ_NETWORKS,
              READ_EXHIBITS,
              SURFACE,
              RESOLVE,
              LOAD,
              WITHDRAW,
              READ_AUDIT,
              MANAGE_USERS,
              MANAGE_STORE));

  private RolePermissions() {}

  /** {@return what the role may do, in the order of the enum} */
  public static Set<Permission> of(Role role) {
    return switch (role) {
      case INVESTIGATOR -> INVESTIGATOR;
      case ANALYST -> ANALYST;
      case LIAISON -> LIAISON;
      case SUPERVISOR -> SUPERVISOR;
      case ADMINISTRATOR -> ADMINISTRATOR;
    };
  }

  /** {@return whether the role may do this} */
  public static boolean allows(Role role, Permission permission) {
    return of(role).contains(permission);
  }

  private static Set<Permission> with(Set<Permission> base, Permission... more) {
    EnumSet<Permission> all = EnumSet.copyOf(base);
    Collections.addAll(all, more);
    return Collections.unmodifiableSet(all);
  }
}
