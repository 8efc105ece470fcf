package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.AuditEvent;
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

    @Test
    void anInterruptDoesNotCutAPutShort() throws Exception {
        var id = ObjectStoreContract.newId();
        var kept = new AtomicBoolean();
        var caller = new Thread(() -> {
            var puts = Map.of("a", ObjectStoreContract.text("1"));
            Thread.currentThread().interrupt();
            try {
                store.put(id, ObjectStoreContract.change(0, puts));
            } catch (ArchiveException.Unavailable e) {
                // Interrupted before anything was done: nothing is there.
                assertThat(store.head(id)).isEmpty();
            }
            kept.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        caller.join();
        assertThat(kept).isTrue();
        var base = store.head(id).map(version -> version.number()).orElse(0);
        store.put(id, ObjectStoreContract.change(base, Map.of("b", ObjectStoreContract.text("2"))));
        var events = new ArrayList<AuditEvent>();
        store.audit(events::add);
        assertThat(events).noneMatch(AuditEvent.Fault.class::isInstance);
    }
}
