package org.larchiveum.archive.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.ledger.InMemoryLedger;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.InMemoryStore;

class CatalogueTest {
    private static final EntryId ACCESSION = EntryId.random();

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryLedger kept = new InMemoryLedger();
    private final AtomicBoolean full = new AtomicBoolean();
    private final Catalogue catalogue = new Catalogue(store, ledger());

    @Test
    void aDepositWhoseLineFoundNoRoomIsKeptOnceWhenItIsTriedAgain() {
        full.set(true);
        var first = deposit();
        assertThatThrownBy(() -> catalogue.deposit(first)).isInstanceOf(ArchiveException.Unavailable.class);
        full.set(false);

        assertThatThrownBy(() -> catalogue.deposit(deposit())).isInstanceOf(ArchiveException.Conflict.class);

        assertThat(kept.head()).isEqualTo(1);
        assertThat(catalogue.find(first.entry().id())).isPresent();
        assertThat(store.objects()).hasSize(1);
    }

    @Test
    void whileThereIsNoRoomNothingMoreIsKept() {
        full.set(true);
        assertThatThrownBy(() -> catalogue.deposit(deposit())).isInstanceOf(ArchiveException.Unavailable.class);
        assertThatThrownBy(() -> catalogue.deposit(deposit())).isInstanceOf(ArchiveException.Unavailable.class);
        full.set(false);
        catalogue.settle();
        catalogue.settle();

        assertThat(kept.head()).isEqualTo(1);
        assertThat(store.objects()).hasSize(1);
    }

    /** The same original each time, as another entry, as the pipeline makes it. */
    private static Deposit deposit() {
        var bytes = "an invented letter".getBytes(StandardCharsets.UTF_8);
        var original = new Instantiation(
                "original/letter.txt",
                Role.ORIGINAL,
                new FormatId("text/plain"),
                bytes.length,
                new Checksums("0".repeat(64), "0".repeat(128)),
                new TreeMap<>());
        var entry = new Holding(
                EntryId.random(),
                Description.of(Multilingual.of("en", "An invented letter"), Level.ITEM),
                new Position(Optional.empty(), Optional.empty(), Optional.of(ACCESSION), "", 0),
                Access.closed(),
                List.of(original));
        return new Deposit(
                entry,
                new TreeMap<>(Map.of("original/letter.txt", new Content.Bytes(bytes))),
                List.of(),
                new Commit("a test", Instant.EPOCH, "kept"));
    }

    /** A ledger on a disk that is sometimes full. */
    private Ledger ledger() {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    if (full.get() && method.getName().equals("appendAll")) {
                        throw new ArchiveException.Unavailable("No room for the line");
                    }
                    try {
                        return method.invoke(kept, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
