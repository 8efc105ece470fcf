/** What the page of an entry tells machines: structured data for search engines, and signposts to its data, citation and licence. */
@NullMarked
package org.larchiveum.portal.signpost;

import org.jspecify.annotations.NullMarked;
