/** The numbers: what others published, each of its day and source, beside what the archive itself counts. */
@NullMarked
package org.larchiveum.portal.statistics;

import org.jspecify.annotations.NullMarked;
