/** Single steps, with stand-ins for what they work by. */
@NullMarked
package org.larchiveum.ingest.pipeline;

import org.jspecify.annotations.NullMarked;
