package org.larchiveum.extractor.derivative;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A recording in WAV, AIFF or AU: its outline, its length, and a copy of its samples alone. */
final class SoundFile {
    private final Path file;

    SoundFile(Path file) {
        this.file = file;
    }

    /** Writes the outline and answers the length in seconds, as decimal text with three places. */
    String peaks(Path target) throws IOException, NotMade {
        try (AudioInputStream sound = open()) {
            AudioFormat format = sound.getFormat();
            int channels = format.getChannels();
            byte[] block = new byte[format.getFrameSize() * 8_192];
            Peaks peaks = new Peaks();
            int read;
            while ((read = sound.readNBytes(block, 0, block.length)) > 0) {
                for (int at = 0; at + format.getFrameSize() <= read; at += format.getFrameSize()) {
                    int sum = 0;
                    for (int c = 0; c < channels; c++) {
                        sum += (block[at + 2 * c] & 0xFF) | block[at + 2 * c + 1] << 8;
                    }
                    peaks.add(sum / channels);
                }
            }
            Files.writeString(target, peaks.json(Math.round(format.getSampleRate())), StandardCharsets.US_ASCII);
            return String.format(Locale.ROOT, "%.3f", peaks.samples() / (double) format.getSampleRate());
        }
    }

    /** The samples at 16 bits in a WAV of two chunks, format and data: nothing of the original's other chunks. */
    void copy(Path target) throws IOException, NotMade {
        try (AudioInputStream sound = open()) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, target.toFile());
        }
    }

    private AudioInputStream open() throws IOException, NotMade {
        try {
            AudioInputStream sound =
                    AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            AudioFormat from = sound.getFormat();
            AudioFormat to = new AudioFormat(
                    AudioFormat.Encoding.PCM_SIGNED,
                    from.getSampleRate(),
                    16,
                    from.getChannels(),
                    from.getChannels() * 2,
                    from.getSampleRate(),
                    false);
            if (from.getChannels() < 1 || from.getChannels() > 64 || !AudioSystem.isConversionSupported(to, from)) {
                throw new NotMade.Unsupported("sound in " + from);
            }
            return AudioSystem.getAudioInputStream(to, sound);
        } catch (UnsupportedAudioFileException other) {
            throw new NotMade.Unsupported("not WAV, AIFF or AU");
        }
    }
}
