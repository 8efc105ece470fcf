@NullMarked
package org.larchiveum.archive.release;

import org.jspecify.annotations.NullMarked;
