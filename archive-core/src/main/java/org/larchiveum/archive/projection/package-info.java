/** Keeps graph, index and public copies in step with storage by following the ledger. */
@NullMarked
package org.larchiveum.archive.projection;

import org.jspecify.annotations.NullMarked;
