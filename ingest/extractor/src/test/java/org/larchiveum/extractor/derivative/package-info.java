/** Tests. */
@NullMarked
package org.larchiveum.extractor.derivative;

import org.jspecify.annotations.NullMarked;
