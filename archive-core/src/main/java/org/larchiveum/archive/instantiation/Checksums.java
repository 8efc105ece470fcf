package org.larchiveum.archive.instantiation;

/** The two digests of one file, taken in one pass: lower-case hexadecimal SHA-256 (64 digits) and SHA-512 (128 digits). */
public record Checksums(String sha256, String sha512) {
    public Checksums {
        if (!sha256.matches("[0-9a-f]{64}") || !sha512.matches("[0-9a-f]{128}")) {
            throw new IllegalArgumentException("Digests must be 64 and 128 lower-case hexadecimal digits");
        }
    }
}
