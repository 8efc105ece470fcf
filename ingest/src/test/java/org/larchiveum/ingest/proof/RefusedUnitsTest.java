package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.IngestOutcome;

/** A note that is refused keeps out what it describes and what lies in it, and nothing else. */
class RefusedUnitsTest {
    private static final String MARKS =
            "invented: true\nrights: {statement: http://creativecommons.org/publicdomain/zero/1.0/}\n";

    @Test
    void aRefusedOrganisationCostsItsOwnFolderAndNothingElse(@TempDir Path scratch) throws Exception {
        var given = Files.createDirectory(scratch.resolve("given"));
        folder(given, "a-codeless", "organisation: {name: {en: Nameless House, ko: 이름 없는 집}}\n");
        folder(given, "b-nameless", "organisation: {code: NN}\n");
        folder(given, "c-good", "organisation: {code: GH, name: {en: Good House, ko: 좋은 집}, invented: true}\n");
        var home = scratch.resolve("home");
        try (var archive = Bench.open(home)) {
            var outcomes = outcomes(Bench.takeIn(archive, home, false, given).lines());
            assertThat(outcomes)
                    .containsEntry("a-codeless/_folder.yaml", "refused DES-134 ORG-004")
                    .containsEntry("a-codeless/letter.txt", "refused ING-011")
                    .containsEntry("b-nameless/letter.txt", "refused ING-011")
                    .containsEntry("c-good/_folder.yaml", "accepted")
                    .containsEntry("c-good/letter.txt", "accepted")
                    .hasSize(6);
            assertThat(outcomes.get("b-nameless/_folder.yaml")).startsWith("refused ORG-");
            assertThat(archive.verify(n -> {}).faults()).isEmpty();
        }
    }

    private static void folder(Path given, String name, String organisation) throws IOException {
        var folder = Files.createDirectory(given.resolve(name));
        Files.writeString(
                folder.resolve("_folder.yaml"),
                "reference: %s\nlevel: fonds\ntitle: {en: %s, ko: 지어낸 것}\n".formatted(name, name)
                        + MARKS
                        + organisation);
        Files.writeString(folder.resolve("letter.txt"), "An invented letter of " + name);
    }

    private static Map<String, String> outcomes(List<org.larchiveum.ingest.IngestReport.Line> lines) {
        var found = new TreeMap<String, String>();
        for (var line : lines) {
            var file = Path.of(line.source());
            var parent = file.getParent();
            var name = (parent == null ? "" : parent.getFileName() + "/") + file.getFileName();
            found.put(
                    name,
                    switch (line.outcome()) {
                        case IngestOutcome.Accepted accepted -> "accepted";
                        case IngestOutcome.Duplicate duplicate -> "duplicate";
                        case IngestOutcome.Refused(var findings) ->
                            "refused "
                                    + String.join(
                                            " ",
                                            findings.stream()
                                                    .map(Finding::code)
                                                    .sorted()
                                                    .toList());
                        case IngestOutcome.TryAgain(var cause) -> cause;
                    });
        }
        return found;
    }
}
