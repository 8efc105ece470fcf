/** What went wrong, told the same way to people and to programs (RFC 9457). */
@NullMarked
package org.larchiveum.portal.problem;

import org.jspecify.annotations.NullMarked;
