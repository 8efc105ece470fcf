/** The page of a body that holds records. */
@NullMarked
package org.larchiveum.portal.organisation;

import org.jspecify.annotations.NullMarked;
