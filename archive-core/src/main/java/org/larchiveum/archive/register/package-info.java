/** Register volumes: many entries without files in one stored object, each readable by itself. */
@NullMarked
package org.larchiveum.archive.register;

import org.jspecify.annotations.NullMarked;
