/** Every part of the design on one page, to look at and to test. */
@NullMarked
package org.larchiveum.portal.components;

import org.jspecify.annotations.NullMarked;
