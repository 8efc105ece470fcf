/** Tests of the words: files, constants and shapes agree. */
@NullMarked
package org.larchiveum.ontology;

import org.jspecify.annotations.NullMarked;
