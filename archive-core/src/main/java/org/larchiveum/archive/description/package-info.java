/** What the archive says about a unit, after the areas of ISAD(G), in Korean and English. */
@NullMarked
package org.larchiveum.archive.description;

import org.jspecify.annotations.NullMarked;
