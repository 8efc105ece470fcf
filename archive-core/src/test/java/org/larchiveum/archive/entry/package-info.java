/** Tests of entries, and the means to invent some. */
@NullMarked
package org.larchiveum.archive.entry;

import org.jspecify.annotations.NullMarked;
