/** The command line: what an archivist, or a newcomer, types; the only part of the portal that may print. */
@NullMarked
package org.larchiveum.portal.command;

import org.jspecify.annotations.NullMarked;
