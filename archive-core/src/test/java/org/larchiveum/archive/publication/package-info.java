/** What the public gets, and what it does not. */
@NullMarked
package org.larchiveum.archive.publication;

import org.jspecify.annotations.NullMarked;
