package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.AuditEvent.Fault;
import org.larchiveum.archive.storage.AuditEvent.Problem;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStoreContract;

class OcflAuditTest {
    @TempDir
    private Path home;

    private OcflStorage store;
    private final ObjectId id = ObjectStoreContract.newId();
    private Path object;

    @BeforeEach
    void twoObjects() {
        store = OcflStorage.open(home.resolve("storage"), home.resolve("work"));
        var large = new byte[70 << 20];
        store.put(
                id,
                ObjectStoreContract.change(
                        0,
                        Map.of(
                                "small", ObjectStoreContract.text("small"),
                                "large", new Content.Bytes(large),
                                "한글", ObjectStoreContract.text("한글"))));
        store.put(id, ObjectStoreContract.change(1, Map.of("second", ObjectStoreContract.text("2"))));
        store.put(
                ObjectStoreContract.newId(), ObjectStoreContract.change(0, Map.of("b", ObjectStoreContract.text("b"))));
        object = file("small").resolve("../../..").normalize();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(String path) {
        return store.file(id, 2, path).orElseThrow();
    }

    private List<AuditEvent> events() {
        var events = new ArrayList<AuditEvent>();
        store.audit(events::add);
        return events;
    }

    private List<Fault> faults() {
        return events().stream()
                .filter(Fault.class::isInstance)
                .map(Fault.class::cast)
                .toList();
    }

    private void expect(Problem problem, Path file) {
        assertThat(faults()).as("faults").singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo(problem);
            assertThat(fault.object()).isEqualTo(id.value());
            assertThat(fault.path()).isEqualTo(object.relativize(file).toString());
        });
    }

    @Test
    void examinesEveryByte() {
        assertThat(events()).hasSize(2).anySatisfy(event -> assertThat(event)
                .isEqualTo(new AuditEvent.Examined(
                        id, 2, store.head(id).orElseThrow().inventoryDigest(), 4, (70 << 20) + 5 + 6 + 1)));
    }

    @Test
    void findsAFlippedBitInASmallFile() throws IOException {
        var bytes = Files.readAllBytes(file("한글"));
        bytes[3] ^= 1;
        Files.write(file("한글"), bytes);
        expect(Problem.ALTERED, file("한글"));
    }

    @Test
    void findsAFlippedBitAtTheEndOfALargeFile() throws IOException {
        var bytes = Files.readAllBytes(file("large"));
        bytes[bytes.length - 1] ^= 0x10;
        Files.write(file("large"), bytes);
        expect(Problem.ALTERED, file("large"));
    }

    @Test
    void findsAFileCutShort() throws IOException {
        Files.write(file("small"), new byte[0]);
        expect(Problem.ALTERED, file("small"));
    }

    @Test
    void findsAMissingFile() throws IOException {
        var place = file("small");
        Files.delete(place);
        expect(Problem.MISSING, place);
    }

    @Test
    void findsAFileThatNoInventoryKnows() throws IOException {
        var extra = Files.writeString(object.resolve("v1/content/extra"), "x");
        expect(Problem.UNEXPECTED, extra);
    }

    @Test
    void findsALinkInPlaceOfAFile() throws IOException {
        var place = file("small");
        Files.move(place, home.resolve("elsewhere"));
        Files.createSymbolicLink(place, home.resolve("elsewhere"));
        assertThat(faults()).extracting(Fault::problem).contains(Problem.MISSING, Problem.STRUCTURE);
    }

    @Test
    void findsAnEditedInventory() throws IOException {
        var inventory = object.resolve("inventory.json");
        Files.writeString(inventory, Files.readString(inventory).replace("받음", "보냄"));
        assertThat(faults()).extracting(Fault::problem).containsOnly(Problem.STRUCTURE);
    }

    @Test
    void findsAnEditedInventoryOfAnOldVersionWhoseSidecarWasEditedToo() throws IOException {
        var inventory = object.resolve("v1/inventory.json");
        Files.writeString(inventory, Files.readString(inventory).replace("\"small\"", "\"smell\""));
        Files.writeString(
                object.resolve("v1/inventory.json.sha512"),
                Digests.hex(Digests.Known.SHA512, Files.readAllBytes(inventory)) + " inventory.json\n");
        assertThat(faults()).extracting(Fault::problem).contains(Problem.STRUCTURE);
    }

    @Test
    void findsAnObjectWithoutItsDeclaration() throws IOException {
        Files.delete(object.resolve("0=ocfl_object_1.1"));
        assertThat(faults()).extracting(Fault::problem).containsOnly(Problem.STRUCTURE);
    }

    @Test
    void findsAStrayFileAndAnEmptyFolder() throws IOException {
        Files.writeString(object.resolveSibling("stray"), "x");
        Files.createDirectories(home.resolve("storage/zz/empty"));
        assertThat(faults())
                .extracting(Fault::problem)
                .containsExactlyInAnyOrder(Problem.UNEXPECTED, Problem.STRUCTURE);
    }

    @Test
    void findsAnObjectInTheWrongPlace() throws IOException {
        Files.move(
                object, Files.createDirectories(home.resolve("storage/zz/zz")).resolve("moved"));
        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault.problem())
                .isEqualTo(Problem.STRUCTURE));
    }

    @Test
    void goesOnAfterAnObjectThatCannotBeRead() throws IOException {
        Files.write(
                object.resolve("inventory.json"),
                "[".repeat(100_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(faults()).isNotEmpty();
        assertThat(events()).anySatisfy(event -> assertThat(event).isInstanceOf(AuditEvent.Examined.class));
    }
}
