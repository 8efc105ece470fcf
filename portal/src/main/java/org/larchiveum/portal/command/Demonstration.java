package org.larchiveum.portal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.Archive;
import org.larchiveum.ingest.table.Acceptance;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.ingest.table.ImportOrder;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.ProfileImport;

/**
 * What the demonstration tells of cases, institutions and sources: one real profile as authority data, to which nothing invented points; the
 * profile of an invented country; and an invented database of that country, taken in from its tables.
 */
public final class Demonstration {
    private static final List<String> PROFILES = List.of("kp", "demo");
    private static final String REASON = "The demonstration";

    private Demonstration() {}

    /** What became of one profile. */
    public record OfProfile(String code, ProfileImport.Report report) {}

    /** What became of all of it. */
    public record Taken(List<OfProfile> profiles, ImportReport tables) {
        public Taken {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * Takes all of it in; what is there already is found there. Sources point to records of the demonstration accession by their codes,
     * so the accession must be in the archive and findable.
     *
     * @param work a folder on the storage's file system
     * @param knowledge the folder with the tables and their mapping
     */
    public static Taken takeIn(Archive archive, Path work, Path knowledge, String actor, ImportListener listener) {
        var importer = new ProfileImport(archive);
        var profiles = PROFILES.stream()
                .map(code -> new OfProfile(code, importer.run(code, actor, REASON)))
                .toList();
        var order = new ImportOrder(
                tables(knowledge),
                new ImportOrder.MappingWanted.InFile(knowledge.resolve("mapping.yaml")),
                Acceptance.ALL,
                false,
                Optional.empty(),
                REASON,
                actor);
        return new Taken(profiles, new Import(archive, work).run(order, listener));
    }

    private static List<Path> tables(Path knowledge) {
        try (var files = Files.list(knowledge)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
