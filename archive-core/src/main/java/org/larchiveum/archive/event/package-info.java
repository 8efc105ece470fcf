/** What was done to an entry, when and by whom, after PREMIS. */
@NullMarked
package org.larchiveum.archive.event;

import org.jspecify.annotations.NullMarked;
