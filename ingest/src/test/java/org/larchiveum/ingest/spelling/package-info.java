/** Tests. */
@NullMarked
package org.larchiveum.ingest.spelling;

import org.jspecify.annotations.NullMarked;
