/** Entries as they lie in storage: written as one version with their ledger line, and read whole. */
@NullMarked
package org.larchiveum.archive.catalogue;

import org.jspecify.annotations.NullMarked;
