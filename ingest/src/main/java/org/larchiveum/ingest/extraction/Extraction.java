package org.larchiveum.ingest.extraction;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was read out of one file.
 *
 * @param outcome what became of the attempt
 * @param mediaType detected from bytes and name, without parameters, or ""
 * @param text of the file and the files within it, paragraphs ended by line feeds, or ""
 * @param metadata as the parser names it, of the file itself only
 * @param pageCount where the file says how many pages it has
 * @param charset the text's encoding by its IANA or Java name, "" for what is not plain or marked-up text
 * @param detail one line for the archivist, "" when there is nothing to add
 */
public record Extraction(
        Outcome outcome,
        String mediaType,
        String text,
        SortedMap<String, List<String>> metadata,
        Optional<Integer> pageCount,
        String charset,
        String detail) {

    public Extraction {
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }

    /** An attempt that brought nothing but its outcome. */
    public static Extraction without(Outcome outcome, String mediaType, String detail) {
        return new Extraction(outcome, mediaType, "", new TreeMap<>(), Optional.empty(), "", detail);
    }

    /** The same with another text. */
    public Extraction reading(String other) {
        return new Extraction(outcome, mediaType, other, metadata, pageCount, charset, detail);
    }
}
