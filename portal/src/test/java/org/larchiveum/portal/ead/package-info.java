/** Tests of descriptions in the languages of archives. */
@NullMarked
package org.larchiveum.portal.ead;

import org.jspecify.annotations.NullMarked;
