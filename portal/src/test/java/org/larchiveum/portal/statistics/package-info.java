/** Whether the page of numbers says what its numbers are. */
@NullMarked
package org.larchiveum.portal.statistics;

import org.jspecify.annotations.NullMarked;
