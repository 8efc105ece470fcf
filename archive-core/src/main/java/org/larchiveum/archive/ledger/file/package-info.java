/** The ledger as one file of JSON lines, readable and checkable without this software. */
@NullMarked
package org.larchiveum.archive.ledger.file;

import org.jspecify.annotations.NullMarked;
