/** The index kept by Apache Solr, inside this process or in a server of its own. */
@NullMarked
package org.larchiveum.archive.search.solr;

import org.jspecify.annotations.NullMarked;
