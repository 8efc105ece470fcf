package org.larchiveum.ingest.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.storage.Commit;

/** Small invented accessions, each different from every other. */
final class Given {
    /** The accession, its one described folder, and the files. */
    static final int ENTRIES = 10;

    private Given() {}

    /** Eight files and the notes that describe them, all open. */
    static Path folder(Path parent, int number) throws IOException {
        var folder = Files.createDirectories(parent.resolve("given-" + number));
        var marks =
                "disclosure: open\ninvented: true\nrights: {statement: http://creativecommons.org/publicdomain/zero/1.0/}\n";
        Files.writeString(
                folder.resolve("_accession.yaml"),
                "number: K-%d\ntitle: {ko: 지어낸 것 %d, en: Invented %d}\ninvented: true\n"
                        .formatted(number, number, number));
        Files.writeString(
                folder.resolve("_folder.yaml"),
                "reference: K-%d\nlevel: fonds\ntitle: {ko: 지어낸 묶음 %d, en: Invented bundle %d}\n"
                                .formatted(number, number, number)
                        + marks);
        for (int i = 0; i < 5; i++) {
            text(folder, number, i, marks);
        }
        for (int i = 0; i < 2; i++) {
            var image = new BufferedImage(8 + i, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(1, 1, number * 16 + i);
            ImageIO.write(image, "png", folder.resolve("picture-" + i + ".png").toFile());
        }
        var sound = new byte[800];
        java.util.Arrays.fill(sound, (byte) number);
        try (var stream = new AudioInputStream(
                new ByteArrayInputStream(sound), new AudioFormat(8_000, 8, 1, true, false), sound.length)) {
            AudioSystem.write(
                    stream,
                    AudioFileFormat.Type.WAVE,
                    folder.resolve("sound.wav").toFile());
        }
        return folder;
    }

    private static void text(Path folder, int number, int i, String marks) throws IOException {
        var file = folder.resolve("letter-%d.txt".formatted(i));
        Files.writeString(file, "지어낸 편지 %d-%d. An invented letter.\n".formatted(number, i));
        Files.writeString(
                folder.resolve(file.getFileName() + ".yaml"),
                "reference: K-%d-%d\ntitle: {ko: 지어낸 편지 %d, en: Invented letter %d}\n".formatted(number, i, i, i)
                        + marks);
    }

    /** A unit without files, which goes into the archive without the pipeline. */
    static Deposit unit(String title) {
        var described = Description.of(new Multilingual(new TreeMap<>(Map.of("en", title))), Level.SERIES);
        var nowhere = new Position(Optional.empty(), Optional.empty(), Optional.empty(), "", 1);
        var unit = new Holding(EntryId.random(), described, nowhere, Access.closed(), List.of());
        return new Deposit(unit, new TreeMap<>(), List.of(), new Commit("the proof", Instant.now(), "Registered"));
    }
}
