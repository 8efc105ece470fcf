package org.larchiveum.ingest.table.sheet;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.fault.Finding;

/** The rows of a table one after the other; only one of them is in memory. */
public interface RowReader extends Closeable {
    /** The names of the columns, in Unicode normal form C and without surrounding space. */
    List<String> header();

    /**
     * The next row that says something; empty after the last.
     *
     * @throws UnreadableTable when the table cannot be read any further
     */
    Optional<Row> next() throws UnreadableTable;

    /** What was found about the table as a whole so far. */
    List<Finding> findings();

    @Override
    void close();
}
