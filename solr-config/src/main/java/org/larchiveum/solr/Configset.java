package org.larchiveum.solr;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files that make a Solr collection the index of this archive; they travel in the jar and are laid out for the engine. */
public final class Configset {
    public static final String NAME = "larchiveum";

    /** They decide how words are written into the index: when one changes, what is in there no longer fits. */
    private static final List<String> AT_INDEX_TIME =
            List.of("schema.xml", "lang/north.txt", "lang/nouns.txt", "lang/letters.txt");

    private static final List<String> AT_QUERY_TIME =
            List.of("solrconfig.xml", "lang/places.txt", "lang/institutions.txt", "lang/terms.txt");

    private static final String FINGERPRINT = "fingerprint";

    private Configset() {}

    /**
     * Lays the files into {@code configsets/larchiveum/conf}, writing only what differs.
     *
     * @return whether an index made with the files that lay there before no longer fits and has to be built again
     */
    public static boolean lay(Path configsets) throws IOException {
        var conf = configsets.resolve(NAME).resolve("conf");
        var digest = sha256();
        for (var name : AT_INDEX_TIME) {
            var bytes = read(name);
            digest.update(bytes);
            write(conf.resolve(name), bytes);
        }
        for (var name : AT_QUERY_TIME) {
            write(conf.resolve(name), read(name));
        }
        var mark = configsets.resolve(NAME).resolve(FINGERPRINT);
        var before = Files.exists(mark) ? Optional.of(Files.readString(mark)) : Optional.<String>empty();
        var now = HexFormat.of().formatHex(digest.digest());
        return before.isPresent() && !before.get().equals(now);
    }

    /** Remembers that the index now fits the files; to be called once an index that did not fit is gone. */
    public static void settle(Path configsets) throws IOException {
        var digest = sha256();
        for (var name : AT_INDEX_TIME) {
            digest.update(read(name));
        }
        var mark = configsets.resolve(NAME).resolve(FINGERPRINT);
        write(mark, HexFormat.of().formatHex(digest.digest()).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** A name for the files that decide how words are written: an index made with others does not fit. */
    public static String written() {
        return fingerprint(AT_INDEX_TIME);
    }

    /** A name for all files, as they are in this release. */
    public static String release() {
        return NAME + "-" + written() + "-" + fingerprint(AT_QUERY_TIME);
    }

    private static String fingerprint(List<String> names) {
        var digest = sha256();
        names.forEach(name -> digest.update(read(name)));
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** All files in one, as a Solr cloud takes them. */
    public static byte[] zip() {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var name : files()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(read(name));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** The names of all files, as they lie in {@code conf}. */
    public static List<String> files() {
        return java.util.stream.Stream.concat(AT_INDEX_TIME.stream(), AT_QUERY_TIME.stream())
                .sorted()
                .toList();
    }

    /** The bytes of one of {@link #files}. */
    static byte[] read(String name) {
        try (InputStream in = Configset.class.getResourceAsStream("conf/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No such file in the configset: " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
            return;
        }
        Files.createDirectories(target.getParent());
        // A crash in between leaves the old file or the new one, never half of it.
        var fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
