/** The reading room of knowledge: open cases, institutions, places and figures, counted and linked, over the public dataset alone. */
@NullMarked
package org.larchiveum.archive.reading.knowledge;

import org.jspecify.annotations.NullMarked;
