/** The holdings as a tree, from the fonds down. */
@NullMarked
package org.larchiveum.portal.fonds;

import org.jspecify.annotations.NullMarked;
