/** What a parser fork is asked for: a file by path and original name, its type told from its bytes. */
@NullMarked
package org.larchiveum.extractor.text;

import org.jspecify.annotations.NullMarked;
