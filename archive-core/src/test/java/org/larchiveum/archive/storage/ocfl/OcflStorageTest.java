package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.ObjectStore;
import org.larchiveum.archive.storage.ObjectStoreContract;

class OcflStorageTest implements ObjectStoreContract {
    @TempDir
    private Path home;

    private OcflStorage store;

    @BeforeEach
    void open() {
        store = OcflStorage.open(home.resolve("storage"), home.resolve("work"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    void leavesNothingInWork() throws IOException {
        var id = ObjectStoreContract.newId();
        store.put(id, ObjectStoreContract.change(0, Map.of("a", ObjectStoreContract.text("1"))));
        store.settled(id, 1);
        try (var left = Files.walk(home.resolve("work"))) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("lock");
        }
    }

    @Test
    void isThereAfterReopening() {
        var id = ObjectStoreContract.newId();
        var stored = store.put(id, ObjectStoreContract.change(0, Map.of("a", ObjectStoreContract.text("1"))));
        store.settled(id, 1);
        store.close();
        open();
        assertThat(store.unfinished()).isEmpty();
        assertThat(store.head(id)).contains(stored);
    }

    @Test
    void refusesASecondOwner() {
        assertThatExceptionOfType(ArchiveException.Unavailable.class).isThrownBy(this::open);
    }
}
