/** Whether tables become entries, and stay what they were when they come again. */
@NullMarked
package org.larchiveum.ingest.table;

import org.jspecify.annotations.NullMarked;
