/** How much may be told of a case so that it cannot be told from others: what the public form of each keeps and what it loses. */
@NullMarked
package org.larchiveum.archive.anonymity;

import org.jspecify.annotations.NullMarked;
