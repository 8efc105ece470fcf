/** The reading room over a small public dataset. */
@NullMarked
package org.larchiveum.archive.reading;

import org.jspecify.annotations.NullMarked;
