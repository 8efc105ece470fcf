/** Entries: everything that has a permanent identifier and a description, and how each is written as linked data. */
@NullMarked
package org.larchiveum.archive.entry;

import org.jspecify.annotations.NullMarked;
