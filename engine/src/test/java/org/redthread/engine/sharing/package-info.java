/** Tests of the packages for partners. The people in them are made up. */
@NullMarked
package org.redthread.engine.sharing;

import org.jspecify.annotations.NullMarked;
