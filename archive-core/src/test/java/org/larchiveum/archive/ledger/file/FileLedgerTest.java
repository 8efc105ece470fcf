package org.larchiveum.archive.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerContract;
import org.larchiveum.archive.ledger.LedgerFault;
import org.larchiveum.archive.ledger.LedgerLine;

class FileLedgerTest implements LedgerContract {
    @TempDir
    private Path home;

    private FileLedger ledger;

    @BeforeEach
    void open() {
        ledger = FileLedger.open(home.resolve("ledger.jsonl"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    private Path file() {
        return home.resolve("ledger.jsonl");
    }

    /** Five lines, closed, then the file as the change leaves it. */
    private List<LedgerLine> fiveLines() {
        var lines = ledger.appendAll(List.of(
                LedgerContract.draft(EntryId.random()),
                LedgerContract.draft(EntryId.random()),
                LedgerContract.draft(EntryId.random()),
                LedgerContract.draft(EntryId.random()),
                LedgerContract.draft(EntryId.random())));
        ledger.close();
        return lines;
    }

    private List<Long> faultyLines() {
        var faults = new ArrayList<LedgerFault>();
        FileLedger.audit(file(), faults::add);
        return faults.stream().map(LedgerFault::line).toList();
    }

    private void reopenFresh() throws IOException {
        Files.delete(file());
        Files.deleteIfExists(HeadFile.beside(file()));
        open();
    }

    @Test
    void isTheSameAfterReopening() {
        var lines = fiveLines();
        open();
        assertThat(ledger.after(0, 10)).isEqualTo(lines);
        assertThat(ledger.latest(lines.get(2).entry())).contains(lines.get(2));
        var sixth = ledger.append(DESCRIBE, lines.get(0).entry(), lines.get(0).stored());
        assertThat(sixth.sequence()).isEqualTo(6);
        ledger.close();
        assertThat(faultyLines()).isEmpty();
    }

    @Test
    void isOneJsonObjectALine() throws IOException {
        var lines = fiveLines();
        var text = Files.readAllLines(file());
        assertThat(text).hasSize(5);
        assertThat(text.get(0))
                .startsWith("{\"sequence\":1,\"at\":\"")
                .contains(
                        "\"action\":\"deposit\"", "\"entry\":\"" + lines.get(0).entry() + "\"")
                .endsWith("\"previous\":\"" + "0".repeat(64) + "\"}");
    }

    @Test
    void cutsATornLastLineAndKeepsItAside() throws IOException {
        var lines = fiveLines();
        Files.writeString(file(), "{\"sequence\":6,\"at\":\"2026", StandardOpenOption.APPEND);
        open();
        assertThat(ledger.after(0, 10)).isEqualTo(lines);
        assertThat(home.resolve("ledger.torn-1")).hasContent("{\"sequence\":6,\"at\":\"2026");
        assertThat(ledger.append(DESCRIBE, lines.get(0).entry(), lines.get(0).stored())
                        .sequence())
                .isEqualTo(6);
    }

    @Test
    void cutsALastLineOfWhichThePagesDidNotAllArrive() throws IOException {
        var lines = fiveLines();
        Files.writeString(file(), "\0\0\0\0\0\0}\n", StandardOpenOption.APPEND);
        open();
        assertThat(ledger.after(0, 10)).isEqualTo(lines);
        assertThat(home.resolve("ledger.torn-1")).exists();
    }

    @Test
    void doesNotTakeAnAcknowledgedLineForATornOne() throws IOException {
        fiveLines();
        var bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length - 20));
        assertThat(faultyLines()).containsExactly(5L);
        assertThatExceptionOfType(ArchiveException.Corrupt.class)
                .isThrownBy(this::open)
                .withMessageContaining("line 5");
    }

    @Test
    void noticesEveryEditedLine() throws IOException {
        for (int edited = 1; edited <= 5; edited++) {
            fiveLines();
            var text = new ArrayList<>(Files.readAllLines(file()));
            text.set(edited - 1, text.get(edited - 1).replace("김 기록", "박 기록"));
            Files.write(file(), text);
            assertThat(faultyLines()).as("line %d", edited).containsExactly(edited == 5 ? 5L : edited + 1L);
            assertThatExceptionOfType(ArchiveException.Corrupt.class).isThrownBy(this::open);
            reopenFresh();
        }
    }

    @Test
    void noticesEveryDroppedLine() throws IOException {
        for (int dropped = 1; dropped <= 5; dropped++) {
            fiveLines();
            var text = new ArrayList<>(Files.readAllLines(file()));
            text.remove(dropped - 1);
            Files.write(file(), text);
            assertThat(faultyLines()).as("line %d", dropped).contains((long) dropped);
            assertThatExceptionOfType(ArchiveException.Corrupt.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("line " + dropped);
            reopenFresh();
        }
    }

    @Test
    void noticesSwappedLines() throws IOException {
        fiveLines();
        var text = new ArrayList<>(Files.readAllLines(file()));
        java.util.Collections.swap(text, 1, 2);
        Files.write(file(), text);
        assertThat(faultyLines()).contains(2L, 3L, 4L);
    }

    @Test
    void noticesAnEmptiedFile() throws IOException {
        fiveLines();
        Files.write(file(), new byte[0]);
        assertThat(faultyLines()).containsExactly(1L);
    }

    @Test
    void refusesASecondOwner() {
        assertThatExceptionOfType(ArchiveException.Unavailable.class).isThrownBy(this::open);
    }

    @Test
    void anInterruptedReaderDoesNotCloseItForOthers() throws Exception {
        var entry = EntryId.random();
        ledger.append(DEPOSIT, entry, LedgerContract.stored(entry, 1, "item", ""));
        var reader = new Thread(() -> {
            Thread.currentThread().interrupt();
            ledger.about(entry);
            ledger.append(DESCRIBE, entry, LedgerContract.stored(entry, 2, "item", ""));
        });
        reader.start();
        reader.join();
        assertThat(ledger.about(entry)).hasSize(2);
    }
}
