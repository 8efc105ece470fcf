package org.larchiveum.archive.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.larchiveum.archive.fault.ArchiveException;

/** What every object store must keep. The store is the test's own and empty; the incoming folder is on its file system. */
public interface ObjectStoreContract {
    Commit COMMIT = new Commit("김 기록", Instant.parse("2026-03-01T09:00:00Z"), "받음 (invented)");

    ObjectStore store();

    static ObjectId newId() {
        return new ObjectId("urn:uuid:" + UUID.randomUUID());
    }

    static Content text(String text) {
        return new Content.Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static Change change(int base, Map<String, Content> puts, String... removals) {
        return new Change(base, new TreeMap<>(puts), Set.of(removals), COMMIT);
    }

    default String read(ObjectId id, int version, String path) {
        try (var in = store().open(id, version, path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    default void givesBackWhatWasPut() {
        var id = newId();
        var stored = store().put(id, change(0, Map.of("note.txt", text("one"), "sub/x", text("two"))));
        assertThat(stored.number()).isEqualTo(1);
        assertThat(stored.commit()).isEqualTo(COMMIT);
        assertThat(stored.inventoryDigest()).matches("[0-9a-f]{128}");
        assertThat(stored.files())
                .containsEntry("note.txt", InMemoryStore.sha512("one".getBytes(StandardCharsets.UTF_8)))
                .containsOnlyKeys("note.txt", "sub/x");
        assertThat(store().head(id)).contains(stored);
        assertThat(store().version(id, 1)).contains(stored);
        assertThat(read(id, 1, "sub/x")).isEqualTo("two");
        store().settled(id, 1);
    }

    @Test
    default void whatIsPurgedIsGoneWithEveryVersionAndNothingElseIs() {
        var id = newId();
        var other = newId();
        store().settled(id, store().put(id, change(0, Map.of("a", text("1")))).number());
        store().settled(id, store().put(id, change(1, Map.of("a", text("2")))).number());
        store().settled(
                        other,
                        store().put(other, change(0, Map.of("a", text("3")))).number());

        store().purge(id);
        store().purge(id);
        store().purge(newId());

        assertThat(store().head(id)).isEmpty();
        assertThatThrownBy(() -> store().open(id, 1, "a")).isInstanceOf(ArchiveException.NotFound.class);
        assertThat(read(other, 1, "a")).isEqualTo("3");
        try (var objects = store().objects()) {
            assertThat(objects).containsExactly(other);
        }
        assertThat(store().put(id, change(0, Map.of("a", text("4")))).number()).isEqualTo(1);
    }

    @Test
    default void keepsEveryVersion() {
        var id = newId();
        var first = store().put(id, change(0, Map.of("a", text("1"), "b", text("same"), "c", text("gone"))));
        var second = store().put(id, change(1, Map.of("a", text("2"), "d", text("same")), "c"));
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.files()).containsOnlyKeys("a", "b", "d");
        assertThat(second.files().get("d")).isEqualTo(second.files().get("b"));
        assertThat(store().version(id, 1)).contains(first);
        assertThat(store().head(id)).contains(second);
        assertThat(read(id, 1, "a")).isEqualTo("1");
        assertThat(read(id, 2, "a")).isEqualTo("2");
        assertThat(read(id, 1, "c")).isEqualTo("gone");
        assertThat(read(id, 2, "d")).isEqualTo("same");
    }

    @Test
    default void aPathMayBeTakenAwayAndComeBack() {
        var id = newId();
        store().put(id, change(0, Map.of("a", text("1"), "b", text("2"))));
        store().put(id, change(1, Map.of(), "a"));
        store().put(id, change(2, Map.of("a", text("1"))));
        assertThat(read(id, 3, "a")).isEqualTo("1");
        assertThat(store().version(id, 2).orElseThrow().files()).containsOnlyKeys("b");
    }

    @Test
    default void refusesAChangeOfAnotherVersion() {
        var id = newId();
        store().put(id, change(0, Map.of("a", text("1"))));
        assertThatExceptionOfType(ArchiveException.Conflict.class)
                .isThrownBy(() -> store().put(id, change(0, Map.of("a", text("2")))));
        assertThatExceptionOfType(ArchiveException.Conflict.class)
                .isThrownBy(() -> store().put(id, change(2, Map.of("a", text("2")))));
        assertThatExceptionOfType(ArchiveException.Conflict.class)
                .isThrownBy(() -> store().put(newId(), change(1, Map.of("a", text("2")))));
        assertThat(store().head(id).orElseThrow().number()).isEqualTo(1);
        assertThat(read(id, 1, "a")).isEqualTo("1");
    }

    @Test
    default void whatIsNotThereIsAbsent() {
        var id = newId();
        assertThat(store().head(id)).isEmpty();
        assertThat(store().version(id, 1)).isEmpty();
        assertThatExceptionOfType(ArchiveException.NotFound.class).isThrownBy(() -> read(id, 1, "a"));
        store().put(id, change(0, Map.of("a", text("1"))));
        assertThat(store().version(id, 2)).isEmpty();
        assertThat(store().version(id, 0)).isEmpty();
        assertThatExceptionOfType(ArchiveException.NotFound.class).isThrownBy(() -> read(id, 1, "b"));
        assertThatExceptionOfType(ArchiveException.NotFound.class).isThrownBy(() -> read(id, 2, "a"));
        assertThatExceptionOfType(ArchiveException.NotFound.class)
                .isThrownBy(() -> store().put(id, change(1, Map.of(), "b")));
        assertThat(store().head(id).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    default void takesFilesByCopyAndByMove(@TempDir Path folder) throws IOException {
        var id = newId();
        var copied = Files.writeString(folder.resolve("copied"), "copied bytes");
        var moved = Files.writeString(folder.resolve("moved"), "moved bytes");
        store().put(
                        id,
                        change(
                                0,
                                Map.of(
                                        "c",
                                        new Content.FileCopy(copied, InMemoryStore.sha512(Files.readAllBytes(copied))),
                                        "m",
                                        new Content.FileMove(moved, InMemoryStore.sha512(Files.readAllBytes(moved))))));
        assertThat(read(id, 1, "c")).isEqualTo("copied bytes");
        assertThat(read(id, 1, "m")).isEqualTo("moved bytes");
        assertThat(copied).exists();
        assertThat(moved).doesNotExist();
    }

    @Test
    default void refusesBytesThatAreNotWhatTheirDigestSays(@TempDir Path folder) throws IOException {
        var id = newId();
        var file = Files.writeString(folder.resolve("f"), "other bytes");
        var other = Files.writeString(folder.resolve("g"), "fine");
        var wrong = InMemoryStore.sha512("the bytes".getBytes(StandardCharsets.UTF_8));
        var right = InMemoryStore.sha512("fine".getBytes(StandardCharsets.UTF_8));
        for (Content content : List.of(new Content.FileCopy(file, wrong), new Content.FileMove(file, wrong))) {
            assertThatExceptionOfType(ArchiveException.Corrupt.class).isThrownBy(() -> store().put(
                            id, change(0, Map.of("a", new Content.FileMove(other, right), "b", content))));
        }
        assertThat(store().head(id)).isEmpty();
        assertThat(file).hasContent("other bytes");
        assertThat(other).hasContent("fine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a/.", "a\0b", "a\ud800"})
    default void refusesPathsThatCannotBeKept(String path) {
        var id = newId();
        assertThatExceptionOfType(ArchiveException.Refused.class)
                .isThrownBy(() -> store().put(id, change(0, Map.of("ok", text("1"), path, text("2")))));
        assertThat(store().head(id)).isEmpty();
    }

    @Test
    default void refusesAPathThatIsFileAndFolderAtOnce() {
        var id = newId();
        assertThatExceptionOfType(ArchiveException.Refused.class)
                .isThrownBy(() -> store().put(id, change(0, Map.of("a", text("1"), "a/b", text("2")))));
        assertThat(store().head(id)).isEmpty();
    }

    @Test
    default void keepsRealNames() {
        var id = newId();
        var puts = new TreeMap<String, Content>();
        for (var name : List.of(
                "한글 이름.hwp",
                java.text.Normalizer.normalize("한글 이름.hwp", java.text.Normalizer.Form.NFD),
                "A.TXT",
                "a.txt",
                "con",
                "COM1.txt",
                ".hidden",
                "ends.",
                "tab\tand\nline",
                "\"quoted\" 'both' `back` \\slash",
                "%41",
                "a:b*c?d<e>f|g",
                "😀.jpg",
                "x".repeat(255),
                "가".repeat(85),
                " lead",
                "trail ",
                "deep/".repeat(60) + "가 나/f")) {
            puts.put(name, text("content of " + name));
        }
        var stored = store().put(id, change(0, puts));
        assertThat(stored.files().keySet()).containsExactlyElementsOf(puts.keySet());
        for (var name : puts.keySet()) {
            assertThat(read(id, 1, name)).isEqualTo("content of " + name);
        }
    }

    @Test
    default void namesItsObjects() {
        var ids = List.of(newId(), newId(), new ObjectId("urn:larchiveum:register:한글/" + "x".repeat(300)));
        ids.forEach(id -> store().put(id, change(0, Map.of("a", text(id.value())))));
        try (var objects = store().objects()) {
            assertThat(objects).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    default void auditExaminesEveryObject() {
        var id = newId();
        store().put(id, change(0, Map.of("a", text("12345"))));
        var second = store().put(id, change(1, Map.of("b", text("678"))));
        var events = new ArrayList<AuditEvent>();
        store().audit(events::add);
        assertThat(events).containsExactly(new AuditEvent.Examined(id, 2, second.inventoryDigest(), 2, 8));
    }

    @Test
    default void oneOfManyChangesOfTheSameVersionWins() throws Exception {
        var id = newId();
        store().put(id, change(0, Map.of("a", text("0"))));
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 8; i++) {
            var mine = "writer " + i;
            tries.add(() -> {
                try {
                    store().put(id, change(1, Map.of("a", text(mine))));
                    return true;
                } catch (ArchiveException.Conflict e) {
                    return false;
                }
            });
        }
        try (var pool = Executors.newFixedThreadPool(4)) {
            var won = 0;
            for (var result : pool.invokeAll(tries)) {
                won += result.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(store().head(id).orElseThrow().number()).isEqualTo(2);
    }
}
