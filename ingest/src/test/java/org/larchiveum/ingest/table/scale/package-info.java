/** A whole documentation centre's database, invented, as the tables that an import takes. */
@NullMarked
package org.larchiveum.ingest.table.scale;

import org.jspecify.annotations.NullMarked;
