package org.larchiveum.archive.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.identifier.PublicId;

class MediaTest {
    @Test
    void whatIsWithdrawnTwiceIsAtNoMomentUnknown(@TempDir Path root) throws IOException {
        var media = new Media(root);
        var id = PublicId.random();
        media.withdraw(id, true);
        var folder = media.folder(id);
        var tombstone = folder.resolve("withdrawn");
        var then = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(tombstone, then);
        Files.createDirectories(folder.resolve("tiles"));
        Files.writeString(folder.resolve("tiles/left.txt"), "a copy that was left");
        Files.writeString(folder.resolve("text.txt"), "another");

        media.withdraw(id, true);

        assertThat(Files.getLastModifiedTime(tombstone))
                .as("the same tombstone")
                .isEqualTo(then);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(tombstone);
        }
        assertThat(media.withdrawn(id)).isTrue();
    }

    @Test
    void whatWasNeverPublicLeavesNothing(@TempDir Path root) {
        var media = new Media(root);
        var id = PublicId.random();
        media.withdraw(id, true);

        media.withdraw(id, false);

        assertThat(media.withdrawn(id)).isFalse();
        assertThat(media.folder(id)).doesNotExist();
    }
}
