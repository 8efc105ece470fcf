/** Tests of the list of public changes. */
@NullMarked
package org.larchiveum.archive.change;

import org.jspecify.annotations.NullMarked;
