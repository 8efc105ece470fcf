package org.larchiveum.archive.storage;

/** The OCFL identifier of an object (OCFL 1.1 section 3.5): for an entry with an object of its own, its {@code urn:uuid:…}. */
public record ObjectId(String value) implements Comparable<ObjectId> {
    @Override
    public int compareTo(ObjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
