/** Judges what is said of an entry by the shapes of the ontology, and tells what is wrong by finding and remedy. */
@NullMarked
package org.larchiveum.archive.judgement;

import org.jspecify.annotations.NullMarked;
