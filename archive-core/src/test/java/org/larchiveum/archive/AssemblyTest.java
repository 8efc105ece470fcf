package org.larchiveum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.anonymity.Telling;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Told;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.ontology.Cases;

class AssemblyTest {
    private static final Commit COMMIT = new Commit("a test", Instant.EPOCH, "a reason");

    @TempDir
    Path home;

    @Test
    void letsGoOfTheHomeWhenAPartCannotBeOpened() throws IOException {
        var settings = ArchiveSettings.embedded(home, Optional.empty());
        var inTheWay = Files.writeString(home.resolve("graph"), "a file where a folder is needed");

        assertThatThrownBy(() -> Archive.open(settings)).isInstanceOf(ArchiveException.class);
        Files.delete(inTheWay);

        try (var archive = Archive.open(settings)) {
            assertThat(archive.ledgerHead()).startsWith("0 ");
        }
    }

    @Test
    void whoChoosesAnotherNumberOfCasesThatLookAlikeIsShownNothingMadeForTheOneBefore() throws Exception {
        var settings = ArchiveSettings.embedded(home, "https://archive.example");
        var entry = Told.of(Kind.CASE, "a case")
                .concept("primaryViolationType", "violation-type/illegal-detention")
                .open()
                .known();
        try (var archive = Archive.open(settings.telling(new Telling(1, Telling.ALL_LEVELS)))) {
            archive.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
            archive.awaitProjection();
            assertThat(told(archive, entry)).isTrue();
        }
        try (var archive = Archive.open(settings)) {
            archive.awaitProjection();
            assertThat(told(archive, entry)).as("one case alone").isFalse();
        }
        assertThat(home.resolve("form")).hasContent("2 5 16");
    }

    @Test
    void aHomeOfAnOlderReleaseIsShownAnew() throws Exception {
        var settings = ArchiveSettings.embedded(home, "https://archive.example");
        var entry = Told.of(Kind.INSTITUTION, "a ministry").open().known();
        try (var archive = Archive.open(settings)) {
            archive.deposit(new Deposit(entry, new TreeMap<>(), List.of(), COMMIT));
            archive.awaitProjection();
        }
        // What an older release left in the public index, and in no dataset of this one.
        Files.delete(home.resolve("form"));
        var stranger = Files.createDirectories(home.resolve("public/00/stranger"));
        try (var archive = Archive.open(settings)) {
            archive.awaitProjection();
            assertThat(archive.readingRoom()
                            .search(SearchRequest.of("ministry", Language.EN))
                            .total())
                    .isEqualTo(1);
        }
        assertThat(stranger).as("copies are made anew too").doesNotExist();
    }

    private static boolean told(Archive archive, Known entry) {
        return !archive.readingRoom()
                .knowledge()
                .thing(Kind.CASE, entry.access().publicId())
                .orElseThrow()
                .terms(Cases.primaryViolationType)
                .isEmpty();
    }
}
