package org.larchiveum.archive.storage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version of an object as it lies in storage: its number from 1, the SHA-512 of its inventory file (lower-case
 * hexadecimal), its commit, and the SHA-512 of the file at each logical path.
 */
public record StoredVersion(
        ObjectId object, int number, String inventoryDigest, Commit commit, SortedMap<String, String> files) {
    public StoredVersion {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
