package org.larchiveum.archive.release.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.release.ReleaseEntry;

/**
 * Which entries a release tells of, in a file that nobody is given: a line of one length for each, in the order of their names, so that one is found in a
 * few reads however many there are.
 */
final class EntryList {
    private static final int ID = 36;
    private static final int FORM = 16;
    private static final int KIND = 16;
    private static final int LINE = ID + 1 + FORM + 1 + KIND + 1;

    private EntryList() {}

    static void write(Path file, List<ReleaseEntry> entries) throws IOException {
        var text = entries.stream()
                .sorted(Comparator.comparing(entry -> entry.id().toString()))
                .map(entry -> "%s %s %-16s\n"
                        .formatted(entry.id(), entry.form(), entry.kind().word()))
                .collect(Collectors.joining());
        Durable.write(file, text.getBytes(StandardCharsets.US_ASCII));
    }

    static List<ReleaseEntry> read(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                .flatMap(line -> entry(line).stream())
                .toList();
    }

    private static Optional<ReleaseEntry> entry(String line) {
        if (line.length() != LINE - 1) {
            return Optional.empty();
        }
        var kind = Kind.of(line.substring(ID + 1 + FORM).strip());
        return PublicId.parse(line.substring(0, ID))
                .flatMap(id -> kind.map(k -> new ReleaseEntry(id, k, line.substring(ID + 1, ID + 1 + FORM))));
    }

    static boolean hasAny(Path file, Collection<PublicId> ids) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (var id : ids) {
                if (has(channel, id.toString())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean has(FileChannel channel, String id) throws IOException {
        long low = 0;
        long high = channel.size() / LINE - 1;
        var bytes = ByteBuffer.allocate(ID);
        while (low <= high) {
            long middle = (low + high) >>> 1;
            bytes.clear();
            int read = channel.read(bytes, middle * LINE);
            int order = new String(bytes.array(), 0, Math.max(read, 0), StandardCharsets.US_ASCII).compareTo(id);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return false;
    }
}
