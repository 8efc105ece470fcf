@NullMarked
package org.larchiveum.portal.dataset;

import org.jspecify.annotations.NullMarked;
