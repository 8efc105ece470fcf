/** What is lying in somebody's folders: files, folders and the notes beside them, read before anything is touched. */
@NullMarked
package org.larchiveum.ingest.arrival;

import org.jspecify.annotations.NullMarked;
