/** The append-only, hash-chained account of every change to the archive. */
@NullMarked
package org.larchiveum.archive.ledger;

import org.jspecify.annotations.NullMarked;
