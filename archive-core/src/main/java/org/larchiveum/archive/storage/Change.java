package org.larchiveum.archive.storage;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A new version of an object: which version it changes (0 = the object must be new), what is put at which logical path,
 * which paths go, and the commit. Paths not named stay as they are.
 */
public record Change(int base, SortedMap<String, Content> puts, Set<String> removals, Commit commit) {
    public Change {
        puts = Collections.unmodifiableSortedMap(new TreeMap<>(puts));
        removals = Set.copyOf(removals);
    }
}
