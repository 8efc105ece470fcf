/** Public copies of files, whole or in ranges. */
@NullMarked
package org.larchiveum.portal.media;

import org.jspecify.annotations.NullMarked;
