package org.larchiveum.archive.reading;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Role;

/**
 * A file of an open entry as the public may know it.
 *
 * @param name what it is called in the reading room's media ({@code access-image.tif}); for the original only a label,
 *     as originals are never served
 * @param facts allow-listed technical facts: width, height, pages, duration (seconds), charset
 */
public record PublicFile(
        String name,
        Role role,
        FormatId format,
        long size,
        Optional<Checksums> checksums,
        SortedMap<String, String> facts) {
    public PublicFile {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
