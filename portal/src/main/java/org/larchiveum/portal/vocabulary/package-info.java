/** The vocabulary as pages and as data: its modules with their terms, and its schemes as trees to browse. */
@NullMarked
package org.larchiveum.portal.vocabulary;

import org.jspecify.annotations.NullMarked;
