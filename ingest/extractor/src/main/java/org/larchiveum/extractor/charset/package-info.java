/** The letters of a text file: which encoding its bytes are in, Korean ones above all. */
@NullMarked
package org.larchiveum.extractor.charset;

import org.jspecify.annotations.NullMarked;
