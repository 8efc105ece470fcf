/** What can be read out of a file, and what became of the attempt. */
@NullMarked
package org.larchiveum.ingest.extraction;

import org.jspecify.annotations.NullMarked;
