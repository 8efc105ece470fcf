/** Tests of register volumes. */
@NullMarked
package org.larchiveum.archive.register;

import org.jspecify.annotations.NullMarked;
