/** A release as tables for people who work with a spreadsheet, with a codebook. */
@NullMarked
package org.larchiveum.archive.release.table;

import org.jspecify.annotations.NullMarked;
