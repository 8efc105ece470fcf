/** Proves that nothing in storage or ledger has changed, or says what has. */
@NullMarked
package org.larchiveum.archive.verification;

import org.jspecify.annotations.NullMarked;
