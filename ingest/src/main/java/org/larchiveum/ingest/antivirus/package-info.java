/** Whether somebody has hidden malware in a deposit. */
@NullMarked
package org.larchiveum.ingest.antivirus;

import org.jspecify.annotations.NullMarked;
