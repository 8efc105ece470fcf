/** How often a client may ask at the addresses for machines. */
@NullMarked
package org.larchiveum.portal.limits;

import org.jspecify.annotations.NullMarked;
