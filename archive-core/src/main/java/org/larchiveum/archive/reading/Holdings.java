package org.larchiveum.archive.reading;

import java.time.Instant;
import java.util.SortedMap;

/** What the public side of the archive holds, in figures, as of a moment: open entries by level and by media group. */
public record Holdings(Instant asOf, SortedMap<String, Long> byLevel, SortedMap<String, Long> byMediaGroup) {}
