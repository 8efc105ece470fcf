package org.larchiveum.archive.storage.ocfl;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.StoredVersion;
import org.larchiveum.archive.storage.ocfl.Digests.Known;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An inventory as it was read from disk (OCFL 1.1 section 3.5): what each version holds and where its bytes are. */
final class InventoryFile {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JsonNode tree;
    private final String digest;
    private final Map<String, List<String>> manifest = new HashMap<>();

    private InventoryFile(JsonNode tree, byte[] bytes) {
        this.tree = tree;
        this.digest = Digests.hex(Known.SHA512, bytes);
        tree.path("manifest").forEachEntry((sum, paths) -> manifest.put(sum, strings(paths)));
    }

    /**
     * Reads an inventory and holds it against its sidecar (section 3.7).
     *
     * @throws ArchiveException.Corrupt when it is not what the sidecar names, or cannot be understood
     */
    static InventoryFile of(String where, byte[] inventory, byte[] sidecar) {
        var file = parse(where, inventory);
        var named = new String(sidecar, StandardCharsets.UTF_8).split("\\s+", 2)[0];
        if (!named.equalsIgnoreCase(file.digest)) {
            throw new ArchiveException.Corrupt(
                    "The inventory " + where + " does not have the digest its sidecar names");
        }
        return file;
    }

    static InventoryFile parse(String where, byte[] inventory) {
        try {
            var file = new InventoryFile(JSON.readTree(inventory), inventory);
            if (file.id().value().isEmpty() || file.head() < 1) {
                throw new ArchiveException.Corrupt("The inventory " + where + " names no object or no head");
            }
            return file;
        } catch (JacksonException e) {
            throw new ArchiveException.Corrupt("The inventory " + where + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    ObjectId id() {
        return new ObjectId(tree.path("id").asString(""));
    }

    /** The number of the newest version; 0 when the inventory does not say. */
    int head() {
        return number(tree.path("head").asString(""));
    }

    String digest() {
        return digest;
    }

    Map<String, List<String>> manifest() {
        return manifest;
    }

    /** The name of the folder that holds a version's files (section 3.3.1). */
    String contentDirectory() {
        return tree.path("contentDirectory").asString("content");
    }

    /** A digest that this inventory names for a file. */
    record Expectation(String path, String algorithm, String digest) {}

    /** Every digest of the manifest and of the fixity block. */
    List<Expectation> expectations() {
        var all = new ArrayList<Expectation>();
        expectations(tree.path("digestAlgorithm").asString(""), tree.path("manifest"), all);
        tree.path("fixity").forEachEntry((algorithm, block) -> expectations(algorithm, block, all));
        return all;
    }

    private static void expectations(String algorithm, JsonNode block, List<Expectation> all) {
        block.forEachEntry(
                (sum, paths) -> strings(paths).forEach(path -> all.add(new Expectation(path, algorithm, sum))));
    }

    boolean has(int number) {
        return !block(number).isMissingNode();
    }

    /** The digest of the file at a logical path of a version; empty when there is none. */
    Optional<String> digestOf(int number, String path) {
        for (var state : block(number).path("state").properties()) {
            if (strings(state.getValue()).contains(path)) {
                return Optional.of(state.getKey());
            }
        }
        return Optional.empty();
    }

    /** The place of a file below the object's folder; empty when the manifest does not know the digest. */
    Optional<String> contentPath(String sum) {
        return Optional.ofNullable(manifest.get(sum))
                .flatMap(paths -> paths.stream().findFirst());
    }

    /** A version as the archive speaks of it; {@code inventoryDigest} is that of the version's own inventory. */
    StoredVersion version(int number, String inventoryDigest) {
        var block = block(number);
        SortedMap<String, String> files = new TreeMap<>();
        block.path("state").forEachEntry((sum, paths) -> strings(paths).forEach(path -> files.put(path, sum)));
        var commit = new Commit(
                block.path("user").path("name").asString(""),
                created(block.path("created").asString("")),
                block.path("message").asString(""));
        return new StoredVersion(id(), number, inventoryDigest, commit, files);
    }

    private JsonNode block(int number) {
        return tree.path("versions").path("v" + number);
    }

    private Instant created(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new ArchiveException.Corrupt("Object " + id() + " has a version without a readable time: " + text, e);
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(value -> value.asString("")).toList();
    }

    /** {@code v12} is 12; foreign objects may pad with zeros (section 3.3.1). */
    static int number(String version) {
        return version.matches("v[0-9]{1,9}") ? Integer.parseInt(version.substring(1)) : 0;
    }
}
