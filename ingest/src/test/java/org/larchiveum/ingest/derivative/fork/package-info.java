/** Tests. */
@NullMarked
package org.larchiveum.ingest.derivative.fork;

import org.jspecify.annotations.NullMarked;
