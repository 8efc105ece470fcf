/** Whether the search page leads through its heaps. */
@NullMarked
package org.larchiveum.portal.search;

import org.jspecify.annotations.NullMarked;
