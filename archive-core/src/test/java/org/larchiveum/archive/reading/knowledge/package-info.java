/** What the reading room of knowledge tells of an invented country, and the invented country itself. */
@NullMarked
package org.larchiveum.archive.reading.knowledge;

import org.jspecify.annotations.NullMarked;
