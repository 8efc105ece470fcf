/** The front of the house: what the archive is for, and the three ways in. */
@NullMarked
package org.larchiveum.portal.home;

import org.jspecify.annotations.NullMarked;
