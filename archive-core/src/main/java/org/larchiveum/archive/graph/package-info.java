/** The descriptions as linked data that can be asked questions: a projection of storage. */
@NullMarked
package org.larchiveum.archive.graph;

import org.jspecify.annotations.NullMarked;
