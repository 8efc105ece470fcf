/** Tests of what harvesters get. */
@NullMarked
package org.larchiveum.portal.oai;

import org.jspecify.annotations.NullMarked;
