/** The door for questions: the SPARQL 1.1 Protocol over the public dataset, and a page for people to ask on. */
@NullMarked
package org.larchiveum.portal.sparql;

import org.jspecify.annotations.NullMarked;
