/** Servers that tests start: each a process of its own. */
@NullMarked
package org.larchiveum.archive.cloud;

import org.jspecify.annotations.NullMarked;
