/** A read-only copy of one version of a dataset, laid out in columns, and the evaluation of SPARQL over it. */
@NullMarked
package org.larchiveum.archive.graph.snapshot;

import org.jspecify.annotations.NullMarked;
