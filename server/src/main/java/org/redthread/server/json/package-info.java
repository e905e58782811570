/**
 * How every value of the product is written as JSON, over HTTP and on the command line.
 *
 * <p>May import: {@code engine.model}.
 */
@NullMarked
package org.redthread.server.json;

import org.jspecify.annotations.NullMarked;
