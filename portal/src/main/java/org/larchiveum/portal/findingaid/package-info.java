/** Finding aids of fonds to print and to take along, and authority records of bodies. */
@NullMarked
package org.larchiveum.portal.findingaid;

import org.jspecify.annotations.NullMarked;
