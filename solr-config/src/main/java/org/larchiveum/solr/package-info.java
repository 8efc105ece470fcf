/** The constitution of the index: its configset, its fields and how Korean and English are cut into words. */
@NullMarked
package org.larchiveum.solr;

import org.jspecify.annotations.NullMarked;
