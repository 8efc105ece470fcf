/** Tests of how data is written down. */
@NullMarked
package org.larchiveum.portal.notation;

import org.jspecify.annotations.NullMarked;
