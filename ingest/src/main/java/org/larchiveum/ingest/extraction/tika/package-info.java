/** Extraction by Apache Tika in JVMs of its own. */
@NullMarked
package org.larchiveum.ingest.extraction.tika;

import org.jspecify.annotations.NullMarked;
