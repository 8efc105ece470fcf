/** Releases as folders of files, one for each. */
@NullMarked
package org.larchiveum.archive.release.folder;

import org.jspecify.annotations.NullMarked;
