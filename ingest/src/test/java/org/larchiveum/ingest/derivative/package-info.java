/** Tests. */
@NullMarked
package org.larchiveum.ingest.derivative;

import org.jspecify.annotations.NullMarked;
