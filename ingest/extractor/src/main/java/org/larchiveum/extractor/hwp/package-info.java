/** Hangul word processor documents, HWP 3, HWP 5 and HWPX, read to their last text box. */
@NullMarked
package org.larchiveum.extractor.hwp;

import org.jspecify.annotations.NullMarked;
