/** Tests of what can be read out of files. */
@NullMarked
package org.larchiveum.ingest.extraction;

import org.jspecify.annotations.NullMarked;
