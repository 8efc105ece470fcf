/** What visitors can see and when it last changed for them, in order: what harvesters, feeds and sitemaps follow. */
@NullMarked
package org.larchiveum.archive.change;

import org.jspecify.annotations.NullMarked;
