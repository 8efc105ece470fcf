package org.larchiveum.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ingest.table.mapping.MappingFile;
import org.larchiveum.ingest.table.mapping.Terms;
import org.larchiveum.ontology.Ontology;

class ReadyMadeTest {
    private static final Map<String, Map<Kind, String>> SOME = Map.of(
            "nkdb",
            Map.of(Kind.CASE, "nkdb:N-1", Kind.ATTESTATION, "nkdb:N-1/T-1", Kind.POSTING, "nkdb:B-1"),
            "uwazi",
            Map.of(
                    Kind.CASE,
                    "uwazi:Case by the river (invented)",
                    Kind.ATTESTATION,
                    "uwazi:Case by the river (invented)/First talk (invented)"),
            "huridocs",
            Map.of(Kind.CASE, "huridocs:AC1", Kind.ATTESTATION, "huridocs:IF1", Kind.GROUP, "huridocs:PE2"),
            "wwic",
            Map.of(
                    Kind.INSTITUTION,
                    "wwic:u-2",
                    Kind.CONTROL,
                    "wwic:u-1>u-2/Command",
                    Kind.POSTING,
                    "wwic:p-1/u-2/Commander",
                    Kind.ATTESTATION,
                    "wwic:relation/u-1>u-2/Command/s-2"));

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void open() {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Path sample(String name) {
        return Path.of(System.getProperty("basedir", "."), "src/test/resources/org/larchiveum/ingest/table", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nkdb", "uwazi", "huridocs", "wwic"})
    void comesInAndComesAgainUnchangedAndGoesOutAndInAndIsUndone(String name) throws Exception {
        var first = home.takeReady(name, tables(sample(name)));

        assertThat(first.remarks().findings())
                .filteredOn(finding -> finding.severity() == Severity.REFUSAL)
                .isEmpty();
        assertThat(first.remarks().counts()).doesNotContainKeys("TAB-062", "TAB-063", "TAB-064");
        assertThat(first.ending()).isEqualTo(ImportReport.Ending.KEPT);
        int entries = first.count(Outcome.ADDED);
        SOME.getOrDefault(name, Map.of())
                .forEach((kind, identifier) ->
                        assertThat(home.find(kind, identifier)).as(identifier).isPresent());

        var again = home.takeReady(name, tables(sample(name)));
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(entries);
        assertThat(again.ending()).isEqualTo(ImportReport.Ending.NOTHING_NEW);

        var text = MappingFile.readyMade(name).orElseThrow();
        var mapping = MappingFile.parse(name, text, new Terms(Ontology.load()))
                .mapping()
                .orElseThrow();
        var written = new TableExport(home.archive(), mapping).to(folder.resolve("out"));
        assertThat(written).isNotEmpty();
        new TableExport(home.archive(), mapping).to(folder.resolve("out-again"));
        for (var table : tables(folder.resolve("out"))) {
            assertThat(folder.resolve("out-again").resolve(table.getFileName())).hasSameTextualContentAs(table);
        }

        var back = home.takeReady(name, tables(folder.resolve("out")));
        assertThat(back.differences()).isEmpty();
        assertThat(back.remarks().findings())
                .filteredOn(finding -> finding.severity() == Severity.REFUSAL)
                .isEmpty();
        assertThat(back.count(Outcome.UNCHANGED)).isEqualTo(entries);

        var undone = home.archive().undo(first.batch().orElseThrow(), "tester", "the proof");
        assertThat(undone.removed()).isEqualTo(entries);
        SOME.getOrDefault(name, Map.of())
                .forEach((kind, identifier) ->
                        assertThat(home.find(kind, identifier)).as(identifier).isEmpty());
    }
}
