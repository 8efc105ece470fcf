package org.larchiveum.archive.storage;

import java.nio.file.Path;

/** What is to be stored at a path: bytes in memory, or a file on the same file system as the store. */
public sealed interface Content {
    /** Small things that the archive writes itself. The array is not copied; leave it alone. */
    record Bytes(byte[] value) implements Content {}

    /** A file that is copied; it stays where it is. Its SHA-512 is already known and is checked again while storing. */
    record FileCopy(Path file, String sha512) implements Content {}

    /** A file that is moved into the store; after the commit it is gone from where it was. */
    record FileMove(Path file, String sha512) implements Content {}
}
