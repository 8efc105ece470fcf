package org.larchiveum.archive.catalogue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;

/**
 * Which register volume stands in the place of one that was removed because an entry in it was destroyed. The others keep their places in it,
 * byte for byte, so that older ledger lines about them stay true.
 */
final class Successors {
    private final Map<String, String> next = new ConcurrentHashMap<>();

    Successors(Ledger ledger) {
        ledger.destroyed().forEach(this::add);
    }

    void add(LedgerLine destroyed) {
        var stored = destroyed.stored();
        if (!stored.folder().isEmpty()) {
            next.put(stored.object(), stored.folder());
        }
    }

    /** The object that holds today what an object held. */
    String of(String object) {
        var at = object;
        for (var after = next.get(at); after != null; after = next.get(at)) {
            at = after;
        }
        return at;
    }

    boolean contains(String object) {
        return next.containsValue(object);
    }

    /** Where a line's version lies today; a successor has one version only. */
    LedgerLine.Stored place(LedgerLine.Stored stored) {
        var object = of(stored.object());
        return object.equals(stored.object())
                ? stored
                : new LedgerLine.Stored(object, stored.folder(), 1, stored.inventoryDigest(), stored.facts());
    }
}
