/** The public dataset described for machines and people: what is in it, how much, and where it can be had (VoID, DCAT 3). */
@NullMarked
package org.larchiveum.portal.dataset;

import org.jspecify.annotations.NullMarked;
