package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ocfl.Digests.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The notes that a put leaves before it changes anything: which object, and which version it starts from. */
final class Intents {
    private static final Logger LOG = LoggerFactory.getLogger(Intents.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Path folder;

    /** A put that was begun. */
    record Intent(String object, int base) {}

    Intents(Path folder) {
        this.folder = folder;
    }

    /** Writes the note; the caller forces it and its folder. */
    Path begin(ObjectId id, int base) throws IOException {
        var file = file(id, base);
        Files.write(file, JSON.writeValueAsBytes(new Intent(id.value(), base)));
        return file;
    }

    /** Need not be forced: a note that comes back after a power cut is answered by the ledger line it waited for. */
    void end(ObjectId id, int base) throws IOException {
        Files.deleteIfExists(file(id, base));
    }

    /** What was begun and not ended, by object and base. A note that cannot be read was never forced, so nothing followed it. */
    List<Intent> open() throws IOException {
        var found = new ArrayList<Intent>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                try {
                    found.add(JSON.readValue(Files.readAllBytes(file), Intent.class));
                } catch (JacksonException e) {
                    LOG.warn("Removing {}, a note of a put that never began: {}", file, e.getOriginalMessage());
                    Files.delete(file);
                }
            }
        }
        found.sort(Comparator.comparing(Intent::object).thenComparing(Intent::base));
        return found;
    }

    private Path file(ObjectId id, int base) {
        var name = Digests.hex(Known.SHA256, id.value().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name.substring(0, 40) + "-" + base);
    }
}
