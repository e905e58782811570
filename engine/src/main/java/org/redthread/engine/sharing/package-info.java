/**
 * Packages for partners: a part of the graph written as STIX 2.1 or GraphML, with protected people
 * under pseudonyms, a marking on everything, a report of all that was lost on the way, and a check
 * of the written bytes before they leave.
 *
 * <p>The way of a package: {@code ProtectedScope} finds who must be hidden, the redactors make an
 * {@code OutgoingPackage} that holds nothing else, a format writes it, {@code LeakCheck} reads it
 * back. A format never sees the input.
 *
 * <p>May import: {@code model}.
 */
@NullMarked
package org.redthread.engine.sharing;

import org.jspecify.annotations.NullMarked;
