/** What harvesters take from the archive: OAI-PMH 2.0. */
@NullMarked
package org.larchiveum.portal.oai;

import org.jspecify.annotations.NullMarked;
