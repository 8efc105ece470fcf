/** Programs of the machine the archive runs on, used when they are there and never needed. */
@NullMarked
package org.larchiveum.ingest.tool;

import org.jspecify.annotations.NullMarked;
