/** What every page has: its language, its frame, its headers, and the way dates, sizes and texts are written. */
@NullMarked
package org.larchiveum.portal.layout;

import org.jspecify.annotations.NullMarked;
