/**
 * What people do over eighteen months: ordinary life and trafficking, written as records. May
 * import all but {@code truth}.
 */
@NullMarked
package org.redthread.datasets.story;

import org.jspecify.annotations.NullMarked;
