/**
 * Who may do and see what: roles and their permissions, users and their tokens, the purpose of a
 * call, the exhibits a caller may read, and the masking of protected people in every answer.
 *
 * <p>May import: {@code model}, {@code identifier}, {@code graph}.
 */
@NullMarked
package org.redthread.engine.access;

import org.jspecify.annotations.NullMarked;
