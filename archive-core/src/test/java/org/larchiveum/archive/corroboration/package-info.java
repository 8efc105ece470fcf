/** Whether sources are counted by their origins, and no assessment claims more than they bear out. */
@NullMarked
package org.larchiveum.archive.corroboration;

import org.jspecify.annotations.NullMarked;
