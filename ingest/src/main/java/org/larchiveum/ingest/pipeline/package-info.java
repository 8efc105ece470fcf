/** The order of work: each step takes what the step before it returned. */
@NullMarked
package org.larchiveum.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
