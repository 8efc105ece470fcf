/** The graph store on Apache Jena: TDB2 within this process, and the guard that strangers' questions pass. */
@NullMarked
package org.larchiveum.archive.graph.jena;

import org.jspecify.annotations.NullMarked;
