/** Proofs over the whole way in and out: taken in, killed, rebuilt, searched for leaks, fed with hostile files. */
@NullMarked
package org.larchiveum.ingest.proof;

import org.jspecify.annotations.NullMarked;
