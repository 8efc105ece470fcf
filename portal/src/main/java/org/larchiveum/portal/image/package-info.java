/** Images in regions and sizes as a viewer asks for them: IIIF Image API 3, level 2. */
@NullMarked
package org.larchiveum.portal.image;

import org.jspecify.annotations.NullMarked;
