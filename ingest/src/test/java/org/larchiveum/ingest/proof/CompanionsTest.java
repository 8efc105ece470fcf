package org.larchiveum.ingest.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.search.SearchRequest;

/** Several files of one item go the same way as one: each is looked through, read and copied. */
class CompanionsTest {
    private static final String WORDS = "지어낸 편지의 옮겨 적은 글. Hagebutte, typed by hand.";

    @Test
    void everyFileOfAnItemIsReadAndCopied(@TempDir Path scratch) throws Exception {
        var given = Files.createDirectory(scratch.resolve("given"));
        picture(given.resolve("front.png"));
        picture(given.resolve("back.png"));
        Files.writeString(given.resolve("typed.txt"), WORDS);
        Files.writeString(given.resolve("front.png.yaml"), """
                files: [front.png, back.png, typed.txt]
                reference: C-1
                title: {ko: 지어낸 편지, en: An invented letter}
                invented: true
                disclosure: open
                rights: {statement: http://creativecommons.org/publicdomain/zero/1.0/}
                """);
        var home = scratch.resolve("home");
        try (var archive = Bench.open(home)) {
            var report = Bench.takeIn(archive, home, true, given);
            archive.awaitProjection();

            assertThat(report.lines()).hasSize(1);
            var stored = archive.staff()
                    .entry(archive.staff().unit("C-1").orElseThrow())
                    .orElseThrow();
            var files = stored.entry().files();
            assertThat(of(files, Role.ORIGINAL))
                    .extracting(file -> file.name() + " " + file.format().mediaType())
                    .containsExactlyInAnyOrder("front.png image/png", "back.png image/png", "typed.txt text/plain");
            assertThat(of(files, Role.TEXT)).hasSize(1);
            assertThat(of(files, Role.ACCESS_IMAGE))
                    .extracting(Instantiation::path)
                    .containsExactly("access/access.tif", "more/back.png/access.tif");
            assertThat(archive.readingRoom()
                            .media(stored.entry().access().publicId(), "text.txt")
                            .map(CompanionsTest::read))
                    .contains(WORDS);
            assertThat(archive.readingRoom()
                            .search(SearchRequest.of("hagebutte", Language.EN))
                            .total())
                    .isEqualTo(1);
            assertThat(archive.verify(n -> {}).faults()).isEmpty();
        }
    }

    private static List<Instantiation> of(List<Instantiation> files, Role role) {
        return files.stream().filter(file -> file.role() == role).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void picture(Path file) throws java.io.IOException {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        // Other bytes for each: the same original twice would be one.
        image.setRGB(1, 1, file.getFileName().hashCode() & 0xffffff);
        ImageIO.write(image, "png", file.toFile());
    }
}
