package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digests that the store takes of what it writes and reads, as lower-case hexadecimal. */
final class Digests {
    private static final int BUFFER = 1 << 17;

    /** The algorithms that every Java has (java.security.MessageDigest requires SHA-256; the JDK's own provider brings SHA-512). */
    enum Known {
        SHA256("SHA-256"),
        SHA512("SHA-512");

        private final String javaName;

        Known(String javaName) {
            this.javaName = javaName;
        }

        MessageDigest start() {
            try {
                return MessageDigest.getInstance(javaName);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java has no " + javaName, e);
            }
        }
    }

    private Digests() {}

    static String hex(Known algorithm, byte[] bytes) {
        return HexFormat.of().formatHex(algorithm.start().digest(bytes));
    }

    /** SHA-512 of a file, while it is copied to {@code copy}. */
    static String sha512(Path file, OutputStream copy) throws IOException {
        var digest = Known.SHA512.start();
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                copy.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
