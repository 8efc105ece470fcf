/** Tests of citations. */
@NullMarked
package org.larchiveum.portal.citation;

import org.jspecify.annotations.NullMarked;
