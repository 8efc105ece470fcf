/** Derivatives made in a JVM of its own, which may be lost without harm. */
@NullMarked
package org.larchiveum.ingest.derivative.fork;

import org.jspecify.annotations.NullMarked;
