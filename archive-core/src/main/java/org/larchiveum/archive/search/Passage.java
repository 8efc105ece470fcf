package org.larchiveum.archive.search;

import java.util.List;
import java.util.stream.Collectors;

/** A short stretch of an entry's text around words that were found. It is text, never markup: the page marks it up. */
public record Passage(List<Segment> segments) {
    public Passage {
        segments = List.copyOf(segments);
    }

    /** A part of a passage. */
    public record Segment(String text, boolean highlighted) {}

    /** The passage without its highlights. */
    public String plain() {
        return segments.stream().map(Segment::text).collect(Collectors.joining());
    }
}
