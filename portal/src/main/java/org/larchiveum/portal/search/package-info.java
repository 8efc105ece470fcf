/** Finding: the search page and the suggestions while typing. */
@NullMarked
package org.larchiveum.portal.search;

import org.jspecify.annotations.NullMarked;
