package org.larchiveum.ingest.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.Finding;

/** An archive in a folder, and tables to take into it. */
final class Home implements AutoCloseable {
    private final Path folder;
    private final Archive archive;

    Home(Path folder) {
        this.folder = folder;
        this.archive = Archive.open(ArchiveSettings.embedded(folder.resolve("home"), "https://archive.example"));
    }

    Archive archive() {
        return archive;
    }

    /** Writes a file beside the archive. */
    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportReport take(Path mapping, Path... tables) {
        return run(order(mapping, Acceptance.ALL, false, tables));
    }

    ImportReport takeGood(Path mapping, Path... tables) {
        return run(order(mapping, Acceptance.GOOD, false, tables));
    }

    ImportReport tryOut(Path mapping, Path... tables) {
        return run(order(mapping, Acceptance.ALL, true, tables));
    }

    ImportReport takeReady(String name, List<Path> tables) {
        return run(new ImportOrder(
                tables,
                new ImportOrder.MappingWanted.ReadyMade(name),
                Acceptance.ALL,
                false,
                Optional.empty(),
                "the proof",
                "tester"));
    }

    private static ImportOrder order(Path mapping, Acceptance acceptance, boolean dryRun, Path... tables) {
        return new ImportOrder(
                Arrays.asList(tables),
                new ImportOrder.MappingWanted.InFile(mapping),
                acceptance,
                dryRun,
                Optional.empty(),
                "the proof",
                "tester");
    }

    ImportReport run(ImportOrder order) {
        return new Import(archive, folder.resolve("home").resolve("work")).run(order, ImportListener.SILENT);
    }

    Optional<Known> find(Kind kind, String identifier) {
        return archive.staff()
                .known(kind, identifier)
                .flatMap(id -> archive.staff().entry(id))
                .map(stored -> (Known) stored.entry());
    }

    Known get(Kind kind, String identifier) {
        return find(kind, identifier).orElseThrow(() -> new AssertionError("No " + kind + " " + identifier));
    }

    static List<String> codes(ImportReport report) {
        return report.remarks().findings().stream()
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        archive.close();
    }
}
