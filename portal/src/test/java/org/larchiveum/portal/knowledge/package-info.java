/** What the drawings and lines of the pages of knowledge must hold. */
@NullMarked
package org.larchiveum.portal.knowledge;

import org.jspecify.annotations.NullMarked;
