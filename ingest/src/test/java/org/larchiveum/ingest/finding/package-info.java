/** Whether every finding has its words, and the reference says the same. */
@NullMarked
package org.larchiveum.ingest.finding;

import org.jspecify.annotations.NullMarked;
