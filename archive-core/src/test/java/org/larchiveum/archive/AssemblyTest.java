package org.larchiveum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.ArchiveException;

class AssemblyTest {
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
}
