/** What the archive costs, each figure beside what the same machine does at best in the same run. */
@NullMarked
package org.larchiveum.benchmark;

import org.jspecify.annotations.NullMarked;
