/** Copies for reading rooms and the web, made from decoded pixels and samples so that nothing else of an original is in them. */
@NullMarked
package org.larchiveum.extractor.derivative;

import org.jspecify.annotations.NullMarked;
