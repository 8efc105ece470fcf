/** Findings in the words of the person who reads them: what is wrong and what to do, in Korean and English. */
@NullMarked
package org.larchiveum.ingest.finding;

import org.jspecify.annotations.NullMarked;
