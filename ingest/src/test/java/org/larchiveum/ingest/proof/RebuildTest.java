package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Sort;
import org.larchiveum.ingest.IngestOutcome;

/** Storage is the truth: graph, index and public copies can be thrown away and come back the same. */
class RebuildTest {
    private static final List<String> TAKEN = List.of(
            "_accession.yaml",
            "_folder.yaml",
            "01-letters/_folder.yaml",
            "01-letters/letter-1965-04.hwpx",
            "01-letters/letter-1965-04.hwpx.yaml",
            "01-letters/letter-1968-09.txt",
            "01-letters/letter-1968-09.txt.yaml",
            "01-letters/letter-withheld.txt",
            "01-letters/letter-withheld.txt.yaml",
            "01-letters/list-of-letters.csv",
            "01-letters/list-of-letters.csv.yaml",
            "02-pictures/_folder.yaml",
            "02-pictures/drawings/_folder.yaml",
            "02-pictures/drawings/_table.csv",
            "02-pictures/drawings/drawing-2-kite.png",
            "03-line/_folder.yaml",
            "03-line/signal-lantern.entry.yaml",
            "03-line/timetable-1961-summer.txt",
            "03-line/timetable-1961-summer.txt.yaml",
            "05-centre/_folder.yaml",
            "05-centre/gift-agreement-2024-007.txt",
            "05-centre/gift-agreement-2024-007.txt.yaml");
    private static final List<String> WORDS =
            List.of("", "편지", "누이", "먼여울강", "시간표", "letter", "sister", "river", "kite", "lantern", "ZWIEBELTURM");

    @TempDir
    private Path scratch;

    @Test
    void whatIsShownComesBackTheSameFromStorageAlone() throws Exception {
        var folder = subset();
        var home = scratch.resolve("home");
        List<String> before;
        String head;
        try (var archive = Bench.open(home)) {
            var report = Bench.takeIn(archive, home, true, folder);
            assertThat(report.lines()).hasSize(14).allSatisfy(line -> assertThat(line.outcome())
                    .isInstanceOf(IngestOutcome.Accepted.class));
            archive.awaitProjection();
            before = shown(archive, home);
            assertThat(before).hasSizeGreaterThan(400);
            head = archive.ledgerHead();

            archive.rebuild();
            archive.awaitProjection();
            assertThat(shown(archive, home)).as("after rebuild()").isEqualTo(before);
        }
        for (var projection : List.of("graph", "index", "public")) {
            Bench.delete(home.resolve(projection));
        }
        try (var archive = Bench.open(home)) {
            archive.awaitProjection();
            assertThat(shown(archive, home))
                    .as("after the folders were deleted")
                    .isEqualTo(before);
            assertThat(archive.verify(n -> {}).faults()).isEmpty();
            assertThat(archive.ledgerHead()).isEqualTo(head);

            var again = Bench.takeIn(archive, home, true, folder);
            assertThat(again.lines()).hasSize(14).allSatisfy(line -> assertThat(line.outcome())
                    .isInstanceOf(IngestOutcome.Duplicate.class));
            assertThat(archive.ledgerHead()).as("nothing was added").isEqualTo(head);
        }
    }

    private Path subset() throws IOException {
        var from = Bench.demonstration();
        var to = scratch.resolve("given");
        for (var name : TAKEN) {
            var target = to.resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(name), target);
        }
        return to;
    }

    /** Everything both sides say, by graph, by search and as files. */
    private static List<String> shown(Archive archive, Path home) {
        var shown = new ArrayList<String>();
        Bench.quads(archive.staff()::ask).forEach(quad -> shown.add("staff " + quad));
        Bench.quads(archive.readingRoom()::ask).forEach(quad -> shown.add("public " + quad));
        found(archive.staff()::search).forEach(line -> shown.add("staff search " + line));
        found(archive.readingRoom()::search).forEach(line -> shown.add("public search " + line));
        archive.readingRoom().suggest("편", Language.KO, 10).forEach(s -> shown.add("suggestion " + s));
        Bench.files(home.resolve("public")).forEach(file -> shown.add("public file " + file));
        assertThat(shown).anyMatch(line -> line.startsWith("public file"));
        return shown;
    }

    private static List<String> found(Function<SearchRequest, SearchPage> side) {
        var lines = new ArrayList<String>();
        for (var word : WORDS) {
            for (var language : List.of(Language.KO, Language.EN)) {
                var page = side.apply(SearchRequest.of(word, language).sorted(Sort.REFERENCE));
                lines.add(word + " " + language + ": " + page.total() + " " + page.facets());
                page.hits().forEach(hit -> lines.add(word + " " + language + ": " + hit));
            }
        }
        return lines;
    }
}
