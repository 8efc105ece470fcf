/** The words of the archive: vocabularies, schemes and shapes as files, and the terms of them that the code uses. */
@NullMarked
package org.larchiveum.ontology;

import org.jspecify.annotations.NullMarked;
