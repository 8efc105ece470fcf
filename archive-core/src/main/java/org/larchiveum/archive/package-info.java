/** The archive itself: the one door through which everything comes in, is found, and is proven. */
@NullMarked
package org.larchiveum.archive;

import org.jspecify.annotations.NullMarked;
