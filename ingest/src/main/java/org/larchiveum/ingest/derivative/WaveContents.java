package org.larchiveum.ingest.derivative;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The chunks of a WAV: format and data; LIST, bext and iXML name people, devices and days. */
final class WaveContents {
    private WaveContents() {}

    static List<String> surplus(Path file) throws IOException {
        try (FileBytes wave = new FileBytes(file, ByteOrder.LITTLE_ENDIAN)) {
            if (wave.length() < 12
                    || !wave.name(0).equals("RIFF")
                    || !wave.name(8).equals("WAVE")) {
                return List.of("not a WAV");
            }
            List<String> found = new ArrayList<>();
            long at = 12;
            while (at + 8 <= wave.length()) {
                String chunk = wave.name(at);
                if (!chunk.equals("fmt ") && !chunk.equals("data")) {
                    found.add("WAV chunk " + chunk);
                }
                long size =
                        Integer.toUnsignedLong(wave.at(at + 4, Integer.BYTES).getInt());
                at += 8 + size + (size & 1);
            }
            return found;
        }
    }
}
