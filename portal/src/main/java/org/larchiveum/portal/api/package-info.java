/** The archive for programs that want JSON: search, single entries, what lies in them, what changed. */
@NullMarked
package org.larchiveum.portal.api;

import org.jspecify.annotations.NullMarked;
