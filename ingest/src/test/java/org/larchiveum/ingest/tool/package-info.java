/** Tests. */
@NullMarked
package org.larchiveum.ingest.tool;

import org.jspecify.annotations.NullMarked;
