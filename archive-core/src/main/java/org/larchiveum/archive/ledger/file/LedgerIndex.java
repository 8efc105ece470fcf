package org.larchiveum.archive.ledger.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerLine;

/** What is kept in memory of the ledger: where each line starts, which lines are about an entry, which entry holds a file. */
final class LedgerIndex {
    private long[] ends = new long[1024];
    private int count;
    private final Map<EntryId, Slot> slots = new HashMap<>();
    private final List<Slot> order = new ArrayList<>();
    private final Map<Key, EntryId> holders = new HashMap<>();
    private final List<Integer> destroyed = new ArrayList<>();
    private final Map<String, String> kinds = new HashMap<>();

    /** One entry: the numbers of its lines, oldest first. */
    private static final class Slot {
        private final EntryId entry;
        private String kind;
        private int[] lines;

        private Slot(EntryId entry, String kind, int line) {
            this.entry = entry;
            this.kind = kind;
            this.lines = new int[] {line};
        }
    }

    /** 128 bits stand for accession and SHA-512: a quarter of the memory; whoever asks holds the line against it. */
    private record Key(long high, long low) {
        static Key of(String accession, String sha512) {
            var digest = LineFormat.digest((accession + ' ' + sha512).getBytes(StandardCharsets.UTF_8));
            return new Key(HexFormat.fromHexDigitsToLong(digest, 0, 16), HexFormat.fromHexDigitsToLong(digest, 16, 32));
        }
    }

    /** Takes in the next line, which ends (with its line feed) at {@code end}. */
    void add(LedgerLine line, long end) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = end;
        count++;
        var facts = line.stored().facts();
        var kind = kinds.computeIfAbsent(facts.kind(), word -> word);
        var slot = slots.get(line.entry());
        if (slot == null) {
            slot = new Slot(line.entry(), kind, count);
            slots.put(line.entry(), slot);
            order.add(slot);
        } else {
            slot.kind = kind;
            slot.lines = Arrays.copyOf(slot.lines, slot.lines.length + 1);
            slot.lines[slot.lines.length - 1] = count;
        }
        if (line.act().action() == Action.DESTROY) {
            destroyed.add(count);
            return;
        }
        for (var sha512 : facts.originals()) {
            holders.put(Key.of(facts.accession(), sha512), slot.entry);
        }
    }

    int count() {
        return count;
    }

    /** Where line {@code number}, from 1, starts in the file. */
    long start(int number) {
        return number == 1 ? 0 : ends[number - 2];
    }

    /** Where it ends, its line feed included. */
    long end(int number) {
        return ends[number - 1];
    }

    /** The numbers of the lines about an entry, oldest first. */
    List<Integer> lines(EntryId entry) {
        var slot = slots.get(entry);
        return slot == null ? List.of() : Arrays.stream(slot.lines).boxed().toList();
    }

    /** The numbers of the lines by which entries were destroyed. */
    List<Integer> destroyed() {
        return List.copyOf(destroyed);
    }

    Optional<Integer> latest(EntryId entry) {
        return Optional.ofNullable(slots.get(entry)).map(slot -> slot.lines[slot.lines.length - 1]);
    }

    /** The entry that last said it holds the file; its newest line decides whether it still does. */
    Optional<EntryId> holder(String accession, String sha512) {
        return Optional.ofNullable(holders.get(Key.of(accession, sha512)));
    }

    List<EntryId> entries(String kind) {
        return order.stream()
                .filter(slot -> slot.kind.equals(kind))
                .map(slot -> slot.entry)
                .toList();
    }
}
