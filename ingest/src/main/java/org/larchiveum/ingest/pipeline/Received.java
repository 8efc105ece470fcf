package org.larchiveum.ingest.pipeline;

import java.nio.file.Path;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.ingest.arrival.Arrival;

/** A file whose bytes are in quarantine and never change again: digests and size are of these bytes. */
record Received(Arrival arrival, Path quarantined, Checksums checksums, long size) {}
