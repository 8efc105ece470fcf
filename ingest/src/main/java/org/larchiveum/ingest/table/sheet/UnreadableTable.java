package org.larchiveum.ingest.table.sheet;

import org.larchiveum.archive.fault.Finding;

/** A table that cannot be read as a whole; the finding says why and what to do. */
public final class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Finding finding;

    UnreadableTable(Finding finding) {
        super(finding.code() + " " + finding.where());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }
}
