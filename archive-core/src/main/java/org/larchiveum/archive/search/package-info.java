/** The index of the archive: what can be found, under which words, and how the findings are shown; a projection of storage. */
@NullMarked
package org.larchiveum.archive.search;

import org.jspecify.annotations.NullMarked;
