/** A database of the size that archives have, wholly invented, and whether it comes in. */
@NullMarked
package org.larchiveum.ingest.table.scale;

import org.jspecify.annotations.NullMarked;
