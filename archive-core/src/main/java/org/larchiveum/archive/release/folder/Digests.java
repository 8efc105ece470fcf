package org.larchiveum.archive.release.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.release.DumpFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether files are what they were; each is read once, and again when it has changed. */
final class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int PORTION = 1 << 16;

    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long size, FileTime changed, String sha512) {}

    boolean fits(Path path, DumpFile file) {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) != file.size()) {
                return false;
            }
            var changed = Files.getLastModifiedTime(path);
            var before = seen.get(path);
            if (before == null
                    || before.size() != file.size()
                    || !before.changed().equals(changed)) {
                before = new Seen(file.size(), changed, of(path).sha512());
                seen.put(path, before);
            }
            boolean fits = before.sha512().equals(file.checksums().sha512());
            if (!fits) {
                LOG.error("{} is not what it was when the release was issued; nobody is given it", path);
            }
            return fits;
        } catch (IOException e) {
            // It was taken away this moment.
            return false;
        }
    }

    static Checksums of(Path file) throws IOException {
        var sha256 = digest("SHA-256");
        var sha512 = digest("SHA-512");
        try (var in = Files.newInputStream(file)) {
            var bytes = new byte[PORTION];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                sha256.update(bytes, 0, read);
                sha512.update(bytes, 0, read);
            }
        }
        return new Checksums(
                HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sha512.digest()));
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException e) {
            throw new ArchiveException.Unavailable("Every Java has " + name, e);
        }
    }
}
