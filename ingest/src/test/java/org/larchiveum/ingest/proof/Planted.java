package org.larchiveum.ingest.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Open recordings whose transcripts carry a mark wherever a transcript can carry what nobody says. */
final class Planted {
    static final String MARK = "SCHLEHDORN";
    private static final String TERMS =
            "form: %s\nlevel: item\ninvented: true\nlanguage: [en]\nscope: {en: Invented, ko: 지어낸 것}\ndisclosure: open\n"
                    + "rights: {statement: http://creativecommons.org/publicdomain/zero/1.0/}\n";
    private static final String SPOKEN = """
            WEBVTT SCHLEHDORN
            Kind: SCHLEHDORN

            NOTE SCHLEHDORN

            STYLE
            ::cue(v[voice="SCHLEHDORN"]) { color: red }

            REGION
            id:SCHLEHDORN

            SCHLEHDORN-1
            00:00.000 --> 00:00.500 region:SCHLEHDORN
            <v.SCHLEHDORN 지어낸 사람>Hagebutte <c.SCHLEHDORN>spoken</c> <SCHLEHDORN>aloud</SCHLEHDORN>

            NOTE
            SCHLEHDORN

            2
            00:00.500 --> 00:00.900
            SECOND
            """;
    private static final String ALONE =
            "WEBVTT\n\nNOTE SCHLEHDORN\n\n1\n00:00.000 --> 00:01.000\n<v A>Hagebutte allein\n";
    private static final String BROKEN = "WEBVTT\n\nSCHLEHDORN words without a time\n";

    private Planted() {}

    /** One recording with a good transcript, one with what is none, one transcript alone. */
    static Path folder(Path parent) throws IOException {
        var folder = Files.createDirectories(parent.resolve("planted"));
        Files.writeString(
                folder.resolve("_folder.yaml"),
                "reference: P\nlevel: fonds\ntitle: {en: Planted, ko: 심은 것}\n"
                        + TERMS.substring(TERMS.indexOf("invented")));
        recording(folder, "P-1", "spoken", SPOKEN);
        recording(folder, "P-2", "broken", BROKEN);
        Files.writeString(folder.resolve("alone.vtt"), ALONE);
        Files.writeString(
                folder.resolve("alone.vtt.yaml"),
                "reference: P-3\ntitle: {en: Alone, ko: 홀로}\n" + TERMS.formatted("letter"));
        return folder;
    }

    private static void recording(Path folder, String reference, String name, String transcript) throws IOException {
        var samples = new byte[8_000];
        samples[1] = (byte) name.charAt(0);
        try (var sound = new AudioInputStream(
                new ByteArrayInputStream(samples), new AudioFormat(8_000, 8, 1, true, false), samples.length)) {
            AudioSystem.write(
                    sound,
                    AudioFileFormat.Type.WAVE,
                    folder.resolve(name + ".wav").toFile());
        }
        Files.writeString(folder.resolve(name + ".vtt"), transcript);
        Files.writeString(
                folder.resolve(name + ".wav.yaml"),
                "files: [%s.wav, %s.vtt]\nreference: %s\ntitle: {en: Spoken, ko: 말한 것}\n"
                                .formatted(name, name, reference)
                        + TERMS.formatted("audio-recording"));
    }
}
