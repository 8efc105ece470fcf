/** The carriers of an entry: its files, what each is for, and the checksums that prove them. */
@NullMarked
package org.larchiveum.archive.instantiation;

import org.jspecify.annotations.NullMarked;
