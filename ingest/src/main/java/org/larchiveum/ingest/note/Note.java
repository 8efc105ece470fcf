package org.larchiveum.ingest.note;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.larchiveum.archive.fault.Finding;

/**
 * A description file or table row as it was written: keys to texts, lists and maps, not judged yet, and the slips found on
 * reading it.
 *
 * @param source where it stands, for findings: a path, or a path with a row
 */
public record Note(String source, Map<String, Object> values, List<Finding> findings) {
    public static final Note NONE = new Note("", Map.of(), List.of());

    public Note {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        findings = List.copyOf(findings);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }
}
