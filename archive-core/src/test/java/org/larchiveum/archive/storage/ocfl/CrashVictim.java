package org.larchiveum.archive.storage.ocfl;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerLine.Act;
import org.larchiveum.archive.ledger.LedgerLine.Facts;
import org.larchiveum.archive.ledger.LedgerLine.Stored;
import org.larchiveum.archive.ledger.file.FileLedger;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStoreContract;
import org.larchiveum.archive.storage.StoredVersion;

/** A program that stores without end, as the archive does, and says what it was told is safe: made to be killed. */
final class CrashVictim {
    private CrashVictim() {}

    /** {@code HOME SEED SIZE}: one line for each acknowledged version: entry, version, digest of its file. */
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var random = new Random(Long.parseLong(arguments[1]));
        var size = Integer.parseInt(arguments[2]);
        var out = new PrintStream(Files.newOutputStream(home.resolve("acknowledged")), true, StandardCharsets.UTF_8);
        try (var store = OcflStorage.open(home.resolve("storage"), home.resolve("work"));
                var ledger = FileLedger.open(home.resolve("ledger.jsonl"))) {
            var heads = new TreeMap<EntryId, Integer>();
            var entries = new ArrayList<EntryId>();
            while (true) {
                var entry = EntryId.random();
                if (!entries.isEmpty() && random.nextInt(3) == 0) {
                    entry = entries.get(random.nextInt(entries.size()));
                } else {
                    entries.add(entry);
                }
                var base = heads.getOrDefault(entry, 0);
                var bytes = new byte[size];
                random.nextBytes(bytes);
                var stored = put(store, entry, base, bytes, out);
                ledger.append(new Act("victim", Action.DEPOSIT, "test"), entry, line(stored));
                store.settled(stored.object(), stored.number());
                heads.put(entry, stored.number());
                out.println(entry + " " + stored.number() + " " + stored.files().get("데이터 " + base));
            }
        }
    }

    static Stored line(StoredVersion stored) {
        return new Stored(
                stored.object().value(),
                "",
                stored.number(),
                stored.inventoryDigest(),
                new Facts("item", "", java.util.List.of()));
    }

    private static StoredVersion put(OcflStorage store, EntryId entry, int base, byte[] bytes, PrintStream out) {
        var id = new ObjectId(entry.urn());
        try {
            return store.put(
                    id,
                    ObjectStoreContract.change(
                            base,
                            Map.of(
                                    "데이터 " + base,
                                    new Content.Bytes(bytes),
                                    "description.ttl",
                                    new Content.Bytes(Arrays.copyOf(bytes, 300)))));
        } catch (ArchiveException.Unavailable e) {
            // The disk is full: the same object must be as it was, and still be readable.
            var head = store.head(id).map(StoredVersion::number).orElse(0);
            out.println("full " + head + " " + (head == base) + " " + e.getMessage());
            out.close();
            throw e;
        }
    }
}
