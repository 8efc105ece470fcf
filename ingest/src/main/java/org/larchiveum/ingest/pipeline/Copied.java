package org.larchiveum.ingest.pipeline;

import java.util.List;
import java.util.Map;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.derivative.DerivedFile;

/**
 * An extracted file with the copies that may be served, each made anew and checked.
 *
 * @param facts learnt on the way: width, height, pages, duration
 * @param text of the file, or read from its pictures by OCR when it had none
 */
record Copied(
        Extracted extracted,
        List<DerivedFile> copies,
        Map<String, String> facts,
        String text,
        List<Finding> findings) {}
