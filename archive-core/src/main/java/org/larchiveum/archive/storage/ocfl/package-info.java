/** The object store on a file system, in the Oxford Common File Layout 1.1, readable without this software. */
@NullMarked
package org.larchiveum.archive.storage.ocfl;

import org.jspecify.annotations.NullMarked;
