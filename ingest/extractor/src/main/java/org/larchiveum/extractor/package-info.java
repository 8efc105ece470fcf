/** What runs in a forked JVM, because files are hostile: a crash here costs one attempt, never the archive. */
@NullMarked
package org.larchiveum.extractor;

import org.jspecify.annotations.NullMarked;
