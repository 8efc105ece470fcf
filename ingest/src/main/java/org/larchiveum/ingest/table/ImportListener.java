package org.larchiveum.ingest.table;

/** Hears how an import goes on; called from one thread. */
public interface ImportListener {
    /** A listener that does not care. */
    ImportListener SILENT = (phase, done, total) -> {};

    /** What is done with the rows one after another. */
    enum Phase {
        /** Finding out which rows there are, and which of them are known. */
        READING,
        /** Holding them against the mapping, the archive and the shapes. */
        JUDGING,
        /** Keeping them, durably. */
        KEEPING
    }

    /** @param total 0 while nobody knows */
    void at(Phase phase, long done, long total);
}
