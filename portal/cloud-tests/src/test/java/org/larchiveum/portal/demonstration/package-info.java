/** The demonstration with its engines on servers. */
@NullMarked
package org.larchiveum.portal.demonstration;

import org.jspecify.annotations.NullMarked;
