/** What entries, and only entries, are called by: permanent, random, opaque names. */
@NullMarked
package org.larchiveum.archive.identifier;

import org.jspecify.annotations.NullMarked;
