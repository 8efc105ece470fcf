package org.larchiveum.archive.instantiation;

import java.util.SortedMap;

/**
 * One file of an entry (RiC-O Instantiation): its logical path in the entry, what it is for, its format, size in bytes,
 * digests, and technical facts by name (width, height, duration in seconds, pages, charset, …).
 */
public record Instantiation(
        String path, Role role, FormatId format, long size, Checksums checksums, SortedMap<String, String> facts) {
    public Instantiation {
        facts = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(facts));
    }

    /** The last part of the path: for an original, the name it was received under. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
