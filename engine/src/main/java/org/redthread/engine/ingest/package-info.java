/**
 * Loading: from a file of an exhibit to facts in the graph, with a verdict for every row. A column
 * mapping in YAML says what the columns mean; the same mapping serves the load and its dry run.
 *
 * <p>May import: {@code model}, {@code identifier}, {@code graph}, {@code access}, {@code audit},
 * {@code store}.
 */
@NullMarked
package org.redthread.engine.ingest;

import org.jspecify.annotations.NullMarked;
