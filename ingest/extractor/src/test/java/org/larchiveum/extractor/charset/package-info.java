/** Tests. */
@NullMarked
package org.larchiveum.extractor.charset;

import org.jspecify.annotations.NullMarked;
