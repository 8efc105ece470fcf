/** The page of one entry: the thing, what it is, where it stands, what supports it. */
@NullMarked
package org.larchiveum.portal.item;

import org.jspecify.annotations.NullMarked;
