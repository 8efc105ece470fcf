package org.larchiveum.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.ingest.pipeline.Digests;
import org.larchiveum.ingest.table.mapping.MappingFile;

/**
 * The files of an order as they were received: copies that nobody else writes to, so that what is judged, what is kept as the batch's
 * originals and what becomes entries are the same bytes.
 */
final class Received implements AutoCloseable {
    private final Path folder;
    private final List<ReceivedFile> tables;
    private final ReceivedFile mapping;

    private Received(Path folder, List<ReceivedFile> tables, ReceivedFile mapping) {
        this.folder = folder;
        this.tables = tables;
        this.mapping = mapping;
    }

    /** One of them; its name is the one it came with, made different from those of the others. */
    record ReceivedFile(String name, Path copy, long size, Checksums checksums) {}

    /**
     * Copies the files of an order.
     *
     * @throws ArchiveException.NotFound when one of them does not exist
     */
    static Received of(ImportOrder order, Path work) {
        try {
            Files.createDirectories(work);
            var folder = Files.createTempDirectory(work, "import-");
            var names = new HashSet<String>();
            var tables = new ArrayList<ReceivedFile>();
            var mapping = mapping(order.mapping(), folder, names);
            for (var table : order.tables()) {
                tables.add(copy(table, folder, names));
            }
            return new Received(folder, tables, mapping);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot copy the tables: " + e.getMessage(), e);
        }
    }

    private static ReceivedFile mapping(ImportOrder.MappingWanted wanted, Path folder, Set<String> names)
            throws IOException {
        return switch (wanted) {
            case ImportOrder.MappingWanted.InFile(var file) -> copy(file, folder, names);
            case ImportOrder.MappingWanted.ReadyMade(var name) -> {
                var text = MappingFile.readyMade(name)
                        .orElseThrow(() -> new ArchiveException.NotFound("No mapping '" + name
                                + "' comes with the archive; there are " + MappingFile.READY_MADE));
                yield keep(
                        new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        name + ".yaml",
                        folder,
                        names);
            }
        };
    }

    private static ReceivedFile copy(Path file, Path folder, Set<String> names) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException.NotFound("There is no file " + file);
        }
        try (var in = Files.newInputStream(file)) {
            return keep(in, String.valueOf(file.getFileName()), folder, names);
        }
    }

    private static ReceivedFile keep(InputStream in, String given, Path folder, Set<String> names) throws IOException {
        var name = given;
        for (int n = 2; !names.add(name); n++) {
            name = n + "-" + given;
        }
        var copy = folder.resolve(name);
        long size = Files.copy(in, copy);
        return new ReceivedFile(name, copy, size, Digests.of(copy));
    }

    List<ReceivedFile> tables() {
        return tables;
    }

    ReceivedFile mapping() {
        return mapping;
    }

    /** The same for the same tables and mapping, in whatever order they are named. */
    String digest() {
        var all = new ArrayList<String>();
        tables.forEach(table -> all.add(table.checksums().sha256()));
        all.sort(null);
        all.add(mapping.checksums().sha256());
        return Digests.of(String.join("\n", all).getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    /** Takes the copies away. */
    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
