/** The graph store on Apache Jena, put to the contract and to strangers. */
@NullMarked
package org.larchiveum.archive.graph.jena;

import org.jspecify.annotations.NullMarked;
