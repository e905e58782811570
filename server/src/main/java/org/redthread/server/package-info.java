/** Redthread server. */
@NullMarked
package org.redthread.server;

import org.jspecify.annotations.NullMarked;
