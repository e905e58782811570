package org.redthread.engine.sharing;

import java.util.List;
import org.redthread.engine.model.Evidence;
import org.redthread.engine.model.RoleKind;
import org.redthread.engine.model.Tlp;

/**
 * A role claim as it may leave.
 *
 * @param role the role claimed
 * @param author who claims it; {@link TextGuard#OTHER_SOURCE} where that is withheld
 * @param grading the Admiralty grading, two characters
 * @param tlp the strictest marking of its exhibits
 * @param evidence the rows that make the claim, row 0 where the row is withheld
 */
record OutgoingRole(
    RoleKind role, String author, String grading, Tlp tlp, List<Evidence> evidence) {}
