/** Whether mappings say what they mean, and dates mean what people write. */
@NullMarked
package org.larchiveum.ingest.table.mapping;

import org.jspecify.annotations.NullMarked;
