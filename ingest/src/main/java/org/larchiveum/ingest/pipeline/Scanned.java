package org.larchiveum.ingest.pipeline;

import org.larchiveum.archive.event.PreservationEvent;

/** A received file that was looked at for malware, and nothing was found or nobody could look. */
record Scanned(Received received, PreservationEvent event) {}
