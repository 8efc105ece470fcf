package org.larchiveum.archive.search;

import org.larchiveum.archive.description.Kind;

/** A title or name that goes on from what a visitor has typed, and the entry it belongs to. */
public record Suggestion(String text, String id, Kind kind) {}
