/** Whether tables are read as they are, and malformed ones are told and not guessed. */
@NullMarked
package org.larchiveum.ingest.table.sheet;

import org.jspecify.annotations.NullMarked;
