/** What can go wrong, told so that a person can act: findings about input, faults that a caller can answer. */
@NullMarked
package org.larchiveum.archive.fault;

import org.jspecify.annotations.NullMarked;
