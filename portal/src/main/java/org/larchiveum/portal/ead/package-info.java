/** Descriptions in the languages of archives: EAD 3 for units of holdings, EAC-CPF for bodies. */
@NullMarked
package org.larchiveum.portal.ead;

import org.jspecify.annotations.NullMarked;
