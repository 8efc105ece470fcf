/** The copies made from an original for reading rooms and the web; an original itself is never served. */
@NullMarked
package org.larchiveum.ingest.derivative;

import org.jspecify.annotations.NullMarked;
