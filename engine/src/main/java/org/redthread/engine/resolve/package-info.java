/**
 * Who is the same person: rules that join profiles by strong identifiers, judgements of people that
 * overrule them, and the identities that follow from both. Moves memberships alone and rewrites no
 * link, so that everything can be undone.
 *
 * <p>May import: {@code model}, {@code identifier}, {@code graph}, {@code access}, {@code audit},
 * {@code store}.
 */
@NullMarked
package org.redthread.engine.resolve;

import org.jspecify.annotations.NullMarked;
