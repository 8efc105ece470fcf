package org.larchiveum.archive.storage;

/** Where an entry is: an object, and a folder in it ({@code ""} when the entry has the object to itself, else ends in a slash). */
public record EntryPlace(ObjectId object, String folder) {
    public EntryPlace {
        if (!folder.isEmpty() && !folder.endsWith("/")) {
            throw new IllegalArgumentException("A folder ends in a slash: " + folder);
        }
    }
}
