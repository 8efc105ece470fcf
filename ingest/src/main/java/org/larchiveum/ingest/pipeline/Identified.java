package org.larchiveum.ingest.pipeline;

import org.larchiveum.archive.instantiation.FormatId;

/** A scanned file with the format that its first bytes and its name speak for. */
record Identified(Scanned scanned, FormatId guess) {}
