/** Finding aids in EAD 3 as they come from other systems, read as descriptions. */
@NullMarked
package org.larchiveum.ingest.note.ead;

import org.jspecify.annotations.NullMarked;
