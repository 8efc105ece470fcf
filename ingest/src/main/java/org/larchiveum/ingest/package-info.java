/** The way in: from a file in somebody's folder to an acknowledged deposit. */
@NullMarked
package org.larchiveum.ingest;

import org.jspecify.annotations.NullMarked;
