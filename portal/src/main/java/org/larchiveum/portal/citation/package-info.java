/** How things of the archive are cited: in words, and in the forms that programs for references read. */
@NullMarked
package org.larchiveum.portal.citation;

import org.jspecify.annotations.NullMarked;
