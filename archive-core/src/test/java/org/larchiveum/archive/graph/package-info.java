/** What every graph store owes the archive, as tests that stores run. */
@NullMarked
package org.larchiveum.archive.graph;

import org.jspecify.annotations.NullMarked;
