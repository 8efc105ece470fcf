/** Tables as they are received, CSV or XLSX: read row by row, within limits that no hostile file passes. */
@NullMarked
package org.larchiveum.ingest.table.sheet;

import org.jspecify.annotations.NullMarked;
