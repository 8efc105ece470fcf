package org.larchiveum.archive.projection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.publication.Publication;

/**
 * The public copies: one folder for each open entry, apart from storage, holding only what its publication names. A folder
 * with nothing but a tombstone stands for an entry that was public once.
 */
public final class Media {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");
    private static final String TOMBSTONE = "withdrawn";

    private final Path root;

    public Media(Path root) {
        this.root = root;
    }

    /** Makes the folder hold just the publication's copies; copies that are right already stay. */
    void publish(Publication publication, Function<Instantiation, InputStream> bytes) {
        var folder = folder(publication.id());
        try {
            Files.createDirectories(folder);
            var kept = new HashSet<String>();
            for (var copy : publication.copies()) {
                kept.add(copy.name());
                switch (copy) {
                    case Publication.Copy.AsKept(var name, var source) -> keep(folder.resolve(name), source, bytes);
                    case Publication.Copy.Written(var name, var text) -> write(folder.resolve(name), text);
                }
            }
            try (var present = Files.list(folder)) {
                for (var file : present.toList()) {
                    var name = file.getFileName().toString();
                    if (!kept.contains(name) && !name.startsWith("page-")) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot write the public copies in " + folder, e);
        }
    }

    private static void keep(Path target, Instantiation source, Function<Instantiation, InputStream> bytes)
            throws IOException {
        if (!Files.exists(target) || Files.size(target) != source.size()) {
            write(bytes.apply(source), target);
        }
    }

    /** A few pages of text: compared whole, since another text can have the same length. */
    private static void write(Path target, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), wanted)) {
            write(new ByteArrayInputStream(wanted), target);
        }
    }

    private static void write(InputStream bytes, Path target) throws IOException {
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (bytes) {
            Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Removes every copy; leaves a tombstone when the entry was public once. One that stands there already stays: withdrawn twice, the entry must not
     * for a moment answer like one that never was.
     */
    void withdraw(PublicId id, boolean wasPublic) {
        var folder = folder(id);
        var tombstone = folder.resolve(TOMBSTONE);
        try {
            if (Files.exists(folder)) {
                delete(folder, path -> !wasPublic || !(path.equals(folder) || path.equals(tombstone)));
            }
            if (wasPublic && !Files.exists(tombstone)) {
                Files.createDirectories(folder);
                Files.write(tombstone, new byte[0]);
            }
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot remove the public copies in " + folder, e);
        }
    }

    void clear() {
        try {
            if (Files.exists(root)) {
                delete(root, path -> true);
            }
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot empty " + root, e);
        }
    }

    private static void delete(Path folder, Predicate<Path> which) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(which).sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public boolean withdrawn(PublicId id) {
        return Files.exists(folder(id).resolve(TOMBSTONE));
    }

    /** A copy by its name; empty when there is none or the name is not one that copies have. */
    public Optional<Path> file(PublicId id, String name) {
        if (!NAME.matcher(name).matches() || name.equals(TOMBSTONE) || name.endsWith(".part")) {
            return Optional.empty();
        }
        return Optional.of(folder(id).resolve(name)).filter(Files::isRegularFile);
    }

    /** Where a page image of an open entry is kept once it was asked for. */
    public Optional<Path> folderOf(PublicId id) {
        return Optional.of(folder(id)).filter(Files::isDirectory).filter(f -> !withdrawn(id));
    }

    Path folder(PublicId id) {
        var text = id.toString();
        return root.resolve(text.substring(0, 2)).resolve(text);
    }
}
