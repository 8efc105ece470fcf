/** The door for questions, put to the W3C's protocol cases and to visitors who mean no good. */
@NullMarked
package org.larchiveum.portal.sparql;

import org.jspecify.annotations.NullMarked;
