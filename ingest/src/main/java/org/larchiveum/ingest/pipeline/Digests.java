package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.larchiveum.archive.instantiation.Checksums;

/** SHA-256 and SHA-512 of the same bytes in one pass. */
public final class Digests {
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha512 = digest("SHA-512");

    public static Checksums of(byte[] bytes) {
        var digests = new Digests();
        digests.update(bytes, bytes.length);
        return digests.checksums();
    }

    public static Checksums of(Path file) throws IOException {
        var digests = new Digests();
        try (InputStream in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digests.update(buffer, n);
            }
        }
        return digests.checksums();
    }

    void update(byte[] bytes, int length) {
        sha256.update(bytes, 0, length);
        sha512.update(bytes, 0, length);
    }

    Checksums checksums() {
        return new Checksums(
                HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sha512.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
