/** What changed, for readers of feeds; what there is, for search engines; and what robots may do. */
@NullMarked
package org.larchiveum.portal.feed;

import org.jspecify.annotations.NullMarked;
