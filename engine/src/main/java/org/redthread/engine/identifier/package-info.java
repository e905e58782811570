/**
 * Turns the text of an exhibit into canonical identifiers, or says why it can't be one: phone,
 * account, wallet, handle, e-mail, IMEI, identity document and number plate, one class each. Pure,
 * idempotent and thread-safe: the same text and hint give the same answer, and a canonical value is
 * its own canonical value under any hint.
 *
 * <p>May import: {@code model}.
 */
@NullMarked
package org.redthread.engine.identifier;

import org.jspecify.annotations.NullMarked;
