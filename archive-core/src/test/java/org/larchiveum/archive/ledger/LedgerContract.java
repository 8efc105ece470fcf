package org.larchiveum.archive.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.LedgerLine.Act;
import org.larchiveum.archive.ledger.LedgerLine.Draft;
import org.larchiveum.archive.ledger.LedgerLine.Facts;
import org.larchiveum.archive.ledger.LedgerLine.Stored;

/** What every ledger must keep. The ledger is the test's own and empty. */
public interface LedgerContract {
    Act DEPOSIT = new Act("김 기록", Action.DEPOSIT, "받음\n\"(invented)\"");
    Act DESCRIBE = new Act("archivist", Action.DESCRIBE, "corrected");

    Ledger ledger();

    static Stored stored(EntryId entry, int version, String kind, String accession, String... originals) {
        var facts = new Facts(kind, accession, List.of(originals));
        return new Stored(entry.urn(), "", version, "ab".repeat(64), facts);
    }

    static Draft draft(EntryId entry) {
        return new Draft(DEPOSIT, entry, stored(entry, 1, "item", ""));
    }

    @Test
    default void startsWithNothing() {
        assertThat(ledger().head()).isZero();
        assertThat(ledger().headDigest()).isEqualTo("0".repeat(64));
        assertThat(ledger().after(0, 10)).isEmpty();
        assertThat(ledger().latest(EntryId.random())).isEmpty();
        assertThat(ledger().about(EntryId.random())).isEmpty();
        assertThat(ledger().holding("a", "b")).isEmpty();
    }

    @Test
    default void chainsLineToLine() {
        var entry = EntryId.random();
        var first = ledger().append(DEPOSIT, entry, stored(entry, 1, "item", "acc", "f1"));
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        var digest = ledger().headDigest();
        assertThat(digest).matches("[0-9a-f]{64}").isNotEqualTo(first.previous());
        var second = ledger().append(DESCRIBE, entry, stored(entry, 2, "item", "acc", "f1"));
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(digest);
        assertThat(ledger().head()).isEqualTo(2);
        assertThat(ledger().after(0, 10)).containsExactly(first, second);
        assertThat(ledger().latest(entry)).contains(second);
        assertThat(ledger().about(entry)).containsExactly(first, second);
    }

    @Test
    default void givesLinesInPortions() {
        var lines = ledger().appendAll(List.of(
                draft(EntryId.random()), draft(EntryId.random()), draft(EntryId.random()), draft(EntryId.random())));
        assertThat(ledger().after(0, 2)).containsExactly(lines.get(0), lines.get(1));
        assertThat(ledger().after(2, 2)).containsExactly(lines.get(2), lines.get(3));
        assertThat(ledger().after(3, Integer.MAX_VALUE)).containsExactly(lines.get(3));
        assertThat(ledger().after(4, 2)).isEmpty();
        assertThat(ledger().after(99, 2)).isEmpty();
    }

    @Test
    default void knowsWhichEntryHoldsAFile() {
        var one = EntryId.random();
        var two = EntryId.random();
        ledger().append(DEPOSIT, one, stored(one, 1, "item", "acc-1", "f1", "f2"));
        ledger().append(DEPOSIT, two, stored(two, 1, "item", "acc-2", "f1"));
        assertThat(ledger().holding("acc-1", "f1")).contains(one);
        assertThat(ledger().holding("acc-1", "f2")).contains(one);
        assertThat(ledger().holding("acc-2", "f1")).contains(two);
        assertThat(ledger().holding("acc-2", "f2")).isEmpty();
        ledger().append(DESCRIBE, one, stored(one, 2, "item", "acc-1", "f2"));
        assertThat(ledger().holding("acc-1", "f1")).isEmpty();
        assertThat(ledger().holding("acc-1", "f2")).contains(one);
    }

    @Test
    default void namesEntriesOfAKindInTheOrderOfDeposit() {
        var ids = List.of(EntryId.random(), EntryId.random(), EntryId.random());
        ids.forEach(id -> ledger().append(DEPOSIT, id, stored(id, 1, "item", "")));
        var person = EntryId.random();
        ledger().append(DEPOSIT, person, stored(person, 1, "person", ""));
        ledger().append(DESCRIBE, ids.get(0), stored(ids.get(0), 2, "item", ""));
        assertThat(ledger().entries("item")).containsExactlyElementsOf(ids);
        assertThat(ledger().entries("person")).containsExactly(person);
        assertThat(ledger().entries("place")).isEmpty();
    }

    @Test
    default void auditOfASoundLedgerIsSilent() {
        ledger().appendAll(List.of(draft(EntryId.random()), draft(EntryId.random())));
        var faults = new ArrayList<LedgerFault>();
        ledger().audit(faults::add);
        assertThat(faults).isEmpty();
    }

    @Test
    default void keepsOrderUnderManyWriters() throws Exception {
        var work = new ArrayList<Callable<LedgerLine>>();
        for (int i = 0; i < 40; i++) {
            var entry = EntryId.random();
            work.add(() -> ledger().append(DEPOSIT, entry, stored(entry, 1, "item", "")));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var line : pool.invokeAll(work)) {
                assertThat(ledger().about(line.get().entry())).containsExactly(line.get());
            }
        }
        assertThat(ledger().after(0, 100))
                .extracting(LedgerLine::sequence)
                .hasSize(40)
                .isSorted();
        var faults = new ArrayList<LedgerFault>();
        ledger().audit(faults::add);
        assertThat(faults).isEmpty();
    }
}
