/** Taking in a whole database: its tables become entries by a mapping, as one batch that can be undone. */
@NullMarked
package org.larchiveum.ingest.table;

import org.jspecify.annotations.NullMarked;
