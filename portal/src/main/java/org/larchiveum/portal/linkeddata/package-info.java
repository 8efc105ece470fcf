/** Permanent addresses, and the descriptions as linked data behind them. */
@NullMarked
package org.larchiveum.portal.linkeddata;

import org.jspecify.annotations.NullMarked;
