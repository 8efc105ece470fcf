/** What a person wrote beside a file: description files and tables, read with a finding for every slip. */
@NullMarked
package org.larchiveum.ingest.note;

import org.jspecify.annotations.NullMarked;
