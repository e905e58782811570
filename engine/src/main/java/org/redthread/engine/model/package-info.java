/**
 * The vocabulary of the whole product: entities, links, evidence, roles, time, money, answers and
 * errors. Values only: records, enums and sealed types without any input or output.
 *
 * <p>May import: nothing of the engine.
 */
@NullMarked
package org.redthread.engine.model;

import org.jspecify.annotations.NullMarked;
