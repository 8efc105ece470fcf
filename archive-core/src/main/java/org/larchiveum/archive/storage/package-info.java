/** Where entries live: versioned objects that are the truth of the archive. */
@NullMarked
package org.larchiveum.archive.storage;

import org.jspecify.annotations.NullMarked;
