/** Who commanded whom and when: the chain of command as a function of time, with the names in use and the posts held. */
@NullMarked
package org.larchiveum.archive.hierarchy;

import org.jspecify.annotations.NullMarked;
