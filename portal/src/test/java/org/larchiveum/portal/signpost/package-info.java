/** Tests of what pages tell machines. */
@NullMarked
package org.larchiveum.portal.signpost;

import org.jspecify.annotations.NullMarked;
