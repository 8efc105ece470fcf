/** The public reading room: what a visitor may see, and nothing else. */
@NullMarked
package org.larchiveum.archive.reading;

import org.jspecify.annotations.NullMarked;
