/** Tests of the limits for machines. */
@NullMarked
package org.larchiveum.portal.limits;

import org.jspecify.annotations.NullMarked;
