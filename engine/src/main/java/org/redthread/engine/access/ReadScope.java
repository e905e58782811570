package org.redthread.engine.access;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redthread.engine.model.Exhibit;
import org.redthread.engine.model.Marking;

/**
 * What one call may see: the exhibits it may read, and whether protected people stand in the answer
 * unmasked. {@link #NOTHING} is the default of everything that has no caller.
 *
 * <p>The rule, after the Traffic Light Protocol 2.0 of FIRST, each user of this store counting as
 * one of the community it was handed to:
 *
 * <ul>
 *   <li>RED and AMBER+STRICT: only users of the agency that owns the exhibit. An exhibit without an
 *       owner is then read by no user, and a user without an agency reads none.
 *   <li>AMBER, GREEN and CLEAR: every user of this store.
 *   <li>A user confined to cases reads, of these, only exhibits of those cases and exhibits that
 *       belong to no case.
 *   <li>The product itself reads every exhibit.
 *   <li>Protected people are unmasked only for an investigator or a supervisor who gave a purpose.
 * </ul>
 *
 * <p>Agencies and cases are compared exactly: a spelling that differs denies.
 *
 * @param readableExhibits the serials of the exhibits, ascending
 * @param seesProtected whether protected people are shown unmasked
 */
public record ReadScope(Set<Long> readableExhibits, boolean seesProtected) {
  /** Reads no exhibit and no protected person. */
  public static final ReadScope NOTHING = new ReadScope(Set.of(), false);

  public ReadScope {
    readableExhibits = Collections.unmodifiableSet(new TreeSet<>(readableExhibits));
  }

  /** {@return what the caller may see of a store that holds these exhibits} */
  public static ReadScope of(Caller caller, Collection<Exhibit> exhibits) {
    Set<Long> serials = new TreeSet<>();
    for (Exhibit exhibit : exhibits) {
      if (mayRead(caller, exhibit.marking())) {
        serials.add(exhibit.serial());
      }
    }
    return new ReadScope(serials, seesProtected(caller));
  }

  /** {@return whether the caller may read what an exhibit with this marking asserts} */
  public static boolean mayRead(Caller caller, Marking marking) {
    if (caller.isSystem()) {
      return true;
    }
    return allowsAgency(caller, marking) && allowsCase(caller, marking);
  }

  /** {@return the serials, ascending, in the form in which a query takes {@code $readable}} */
  public List<Long> readable() {
    return List.copyOf(readableExhibits);
  }

  private static boolean allowsAgency(Caller caller, Marking marking) {
    return switch (marking.tlp()) {
      case CLEAR, GREEN, AMBER -> true;
      case AMBER_STRICT, RED ->
          !caller.agency().isBlank() && caller.agency().equals(marking.agency());
    };
  }

  private static boolean allowsCase(Caller caller, Marking marking) {
    return caller.cases().isEmpty()
        || marking.caseReference().isEmpty()
        || caller.cases().contains(marking.caseReference());
  }

  private static boolean seesProtected(Caller caller) {
    return switch (caller.role()) {
      case INVESTIGATOR, SUPERVISOR -> caller.purpose().isGiven();
      case ANALYST, LIAISON, ADMINISTRATOR -> false;
    };
  }
}
