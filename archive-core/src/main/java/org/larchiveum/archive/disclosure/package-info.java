/** Who may see what: access levels, closure periods, consent, and the one place that decides what the public sees. */
@NullMarked
package org.larchiveum.archive.disclosure;

import org.jspecify.annotations.NullMarked;
