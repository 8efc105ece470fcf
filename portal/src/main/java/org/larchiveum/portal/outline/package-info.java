/** An open entry in outline, whatever its kind: what citations, harvesters, feeds and search engines are told of it. */
@NullMarked
package org.larchiveum.portal.outline;

import org.jspecify.annotations.NullMarked;
