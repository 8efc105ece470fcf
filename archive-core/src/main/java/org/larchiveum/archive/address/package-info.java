/** What the addresses of servers have in common: who we are there. */
@NullMarked
package org.larchiveum.archive.address;

import org.jspecify.annotations.NullMarked;
