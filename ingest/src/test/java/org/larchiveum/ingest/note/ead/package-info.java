/** Tests of finding aids as they come in. */
@NullMarked
package org.larchiveum.ingest.note.ead;

import org.jspecify.annotations.NullMarked;
