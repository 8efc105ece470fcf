/** The ways in which linked data is written down, and which of them a client prefers. */
@NullMarked
package org.larchiveum.portal.notation;

import org.jspecify.annotations.NullMarked;
