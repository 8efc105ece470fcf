/** What the columns of a database mean here: which kind of entry a row is, which property a cell gives, and how it is written. */
@NullMarked
package org.larchiveum.ingest.table.mapping;

import org.jspecify.annotations.NullMarked;
