/** How far the sources bear a claim out: which are independent, which contradict, and what may be concluded from them. */
@NullMarked
package org.larchiveum.archive.corroboration;

import org.jspecify.annotations.NullMarked;
