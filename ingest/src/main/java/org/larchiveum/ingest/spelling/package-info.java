/** The words that somebody who mistyped one probably meant. */
@NullMarked
package org.larchiveum.ingest.spelling;

import org.jspecify.annotations.NullMarked;
