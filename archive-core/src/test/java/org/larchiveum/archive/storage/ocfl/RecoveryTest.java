package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStoreContract;
import org.larchiveum.archive.storage.StoredVersion;
import org.larchiveum.archive.storage.Unfinished;

/** Every state in which a kill inside a put can leave an object, planted by hand. */
class RecoveryTest {
    @TempDir
    private Path home;

    private final ObjectId id = ObjectStoreContract.newId();
    private OcflStorage store;

    @BeforeEach
    void open() {
        store = OcflStorage.open(home.resolve("storage"), home.resolve("work"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private StoredVersion put(int base, String text) {
        return store.put(id, ObjectStoreContract.change(base, Map.of("a", ObjectStoreContract.text(text))));
    }

    /** One version that nobody settled; the store is closed and its object's folder returned. */
    private Path oneVersion() throws IOException {
        put(0, "1");
        return closed();
    }

    /** A settled version and another that nobody settled. */
    private Path twoVersions() throws IOException {
        put(0, "1");
        store.settled(id, 1);
        put(1, "2");
        return closed();
    }

    private Path closed() throws IOException {
        store.close();
        try (var all = Files.walk(home.resolve("storage"))) {
            return all.filter(path -> path.endsWith("v1"))
                    .findFirst()
                    .orElseThrow()
                    .resolve("..")
                    .normalize();
        }
    }

    @Test
    void takesAwayTheFoldersOfAnObjectThatNeverCameToBe() throws IOException {
        var object = oneVersion();
        Recovery.delete(object);

        expectRolledBack(0);
    }

    private void bringBack(Path object, String name, int version) throws IOException {
        Files.copy(
                object.resolve("v" + version).resolve(name), object.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private void expectRolledForward(int version) {
        open();
        assertThat(store.unfinished()).hasSize(1);
        var found = store.unfinished().get(0).found().orElseThrow();
        assertThat(found.number()).isEqualTo(version);
        assertThat(store.head(id)).contains(found);
        expectSound();
        store.settled(id, version);
        store.close();
        open();
        assertThat(store.unfinished()).isEmpty();
        put(version, "next");
        expectSound();
    }

    private void expectRolledBack(int version) {
        open();
        assertThat(store.unfinished()).containsExactly(new Unfinished(id, java.util.Optional.empty()));
        assertThat(store.head(id).map(StoredVersion::number).orElse(0)).isEqualTo(version);
        expectSound();
        store.close();
        open();
        assertThat(store.unfinished()).isEmpty();
        put(version, "again");
        expectSound();
    }

    private void expectSound() {
        var faults = new ArrayList<AuditEvent>();
        store.audit(event -> {
            if (event instanceof AuditEvent.Fault) {
                faults.add(event);
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void aPutThatOnlyLacksItsLineIsFound() throws IOException {
        oneVersion();
        expectRolledForward(1);
    }

    @Test
    void aNewObjectWithNothingButItsDeclarationGoes() throws IOException {
        var object = oneVersion();
        Recovery.delete(object.resolve("v1"));
        Files.delete(object.resolve("inventory.json"));
        Files.delete(object.resolve("inventory.json.sha512"));
        expectRolledBack(0);
    }

    @Test
    void aNewObjectThatWasNotEvenMadeIsToldOfAsNothing() throws IOException {
        var object = oneVersion();
        Recovery.delete(object.resolve("../..").normalize());
        expectRolledBack(0);
    }

    @Test
    void aNewObjectWithoutItsRootInventoryIsBroughtForward() throws IOException {
        var object = oneVersion();
        Files.delete(object.resolve("inventory.json"));
        Files.delete(object.resolve("inventory.json.sha512"));
        expectRolledForward(1);
    }

    @Test
    void aNewObjectWithoutItsSidecarIsBroughtForward() throws IOException {
        var object = oneVersion();
        Files.delete(object.resolve("inventory.json.sha512"));
        expectRolledForward(1);
    }

    @Test
    void aDeclarationThatThePowerCutEmptiedIsWrittenAgain() throws IOException {
        var object = oneVersion();
        Files.write(object.resolve("0=ocfl_object_1.1"), new byte[0]);
        expectRolledForward(1);
    }

    @Test
    void aVersionFolderThatTheRootDoesNotKnowIsBroughtForward() throws IOException {
        var object = twoVersions();
        bringBack(object, "inventory.json", 1);
        bringBack(object, "inventory.json.sha512", 1);
        expectRolledForward(2);
    }

    @Test
    void aNewInventoryBesideAnOldSidecarIsRepaired() throws IOException {
        var object = twoVersions();
        bringBack(object, "inventory.json.sha512", 1);
        expectRolledForward(2);
    }

    @Test
    void anInventoryThatThePowerCutEmptiedIsRepaired() throws IOException {
        var object = twoVersions();
        Files.write(object.resolve("inventory.json"), new byte[0]);
        expectRolledForward(2);
    }

    @Test
    void aRootThatRanAheadOfItsVersionFolderIsBroughtBack() throws IOException {
        var object = twoVersions();
        Recovery.delete(object.resolve("v2"));
        expectRolledBack(1);
    }

    @Test
    void aVersionFolderThatIsNotWholeIsSetAside() throws IOException {
        var object = twoVersions();
        bringBack(object, "inventory.json", 1);
        bringBack(object, "inventory.json.sha512", 1);
        Files.writeString(object.resolve("v2/content/a"), "not what was staged");
        expectRolledBack(1);
        try (var kept = Files.walk(home.resolve("work/set-aside"))) {
            assertThat(kept.filter(path -> path.endsWith("content/a"))).hasSize(1);
        }
    }

    @Test
    void anOlderUnsettledVersionIsFoundBehindANewerOne() throws IOException {
        put(0, "1");
        put(1, "2");
        closed();
        open();
        assertThat(store.unfinished())
                .extracting(unfinished -> unfinished.found().orElseThrow().number())
                .containsExactly(1, 2);
        expectSound();
    }

    @Test
    void whatWasStagedIsRemoved() throws IOException {
        oneVersion();
        for (var name : List.of("staging", "incoming", "temporary")) {
            var left =
                    Files.createDirectories(home.resolve("work").resolve(name).resolve("left"));
            Files.writeString(left.resolve("over"), "bytes");
        }
        open();
        for (var name : List.of("staging", "incoming", "temporary")) {
            assertThat(home.resolve("work").resolve(name)).isEmptyDirectory();
        }
    }

    @Test
    void aNoteThatWasNeverForcedIsRemoved() throws IOException {
        var object = twoVersions();
        Files.writeString(home.resolve("work/intents/torn-7"), "{\"object\":\"urn:uu");
        Files.write(home.resolve("work/intents/empty-7"), new byte[0]);
        assertThat(object).exists();
        expectRolledForward(2);
        assertThat(home.resolve("work/intents/torn-7")).doesNotExist();
    }
}
