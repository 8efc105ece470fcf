/** Whether the chain of command is answered as the sources allow, on good data and on bad. */
@NullMarked
package org.larchiveum.archive.hierarchy;

import org.jspecify.annotations.NullMarked;
