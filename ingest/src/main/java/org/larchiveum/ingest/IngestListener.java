package org.larchiveum.ingest;

/** Hears how a run goes on; called from several threads. */
public interface IngestListener {
    /** The survey is done. */
    void surveyed(int units, int files);

    /** One file or unit is done. */
    void done(String source, IngestOutcome outcome);

    /** A listener that does not care. */
    IngestListener SILENT = new IngestListener() {
        @Override
        public void surveyed(int units, int files) {}

        @Override
        public void done(String source, IngestOutcome outcome) {}
    };
}
