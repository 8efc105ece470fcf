/** Tests of what can be read out of files in forks. */
@NullMarked
package org.larchiveum.ingest.extraction.tika;

import org.jspecify.annotations.NullMarked;
