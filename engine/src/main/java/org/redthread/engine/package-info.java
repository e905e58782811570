/** Redthread engine. */
@NullMarked
package org.redthread.engine;

import org.jspecify.annotations.NullMarked;
