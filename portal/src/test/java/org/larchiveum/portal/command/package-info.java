/** The command line as a person or a script uses it. */
@NullMarked
package org.larchiveum.portal.command;

import org.jspecify.annotations.NullMarked;
