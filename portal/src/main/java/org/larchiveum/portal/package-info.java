/** The way out: the public portal and the command line. */
@NullMarked
package org.larchiveum.portal;

import org.jspecify.annotations.NullMarked;
