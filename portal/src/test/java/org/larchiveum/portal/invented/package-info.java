/** An invented reading room, for tests and for looking at the pages: nobody in it exists. */
@NullMarked
package org.larchiveum.portal.invented;

import org.jspecify.annotations.NullMarked;
