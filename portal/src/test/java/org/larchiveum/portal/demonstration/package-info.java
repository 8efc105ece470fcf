/** The whole product over the demonstration accession: taken in, served, read and searched from outside. */
@NullMarked
package org.larchiveum.portal.demonstration;

import org.jspecify.annotations.NullMarked;
