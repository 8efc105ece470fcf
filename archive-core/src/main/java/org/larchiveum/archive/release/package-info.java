/** The releases of the public dataset: named states with their files, which can be cited for good. */
@NullMarked
package org.larchiveum.archive.release;

import org.jspecify.annotations.NullMarked;
