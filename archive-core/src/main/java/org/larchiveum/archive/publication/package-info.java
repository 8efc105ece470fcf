/** What of an entry the public may have, decided in one place by what is allowed, never by what is forbidden. */
@NullMarked
package org.larchiveum.archive.publication;

import org.jspecify.annotations.NullMarked;
