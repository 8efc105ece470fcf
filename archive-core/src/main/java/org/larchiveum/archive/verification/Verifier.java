package org.larchiveum.archive.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerFault;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.ObjectStore;

/** Reads every byte of storage and every line of the ledger again, and holds the one against the other. */
public final class Verifier {
    private static final int PAGE = 1_000;

    private final ObjectStore store;
    private final Ledger ledger;
    private final Clock clock;

    public Verifier(ObjectStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Verifies storage beside a ledger too damaged to be opened: the faults of both, the one not held against the other.
     *
     * @param audit tells the faults of the ledger
     */
    public static Verification besideDamaged(
            ObjectStore store, Consumer<Consumer<LedgerFault>> audit, Clock clock, LongConsumer progress) {
        var run = new Run(progress, false);
        audit.accept(run::hear);
        store.audit(run::hear);
        return run.ended(clock, "");
    }

    /** @param progress told the number of objects done, as it grows */
    public Verification verify(LongConsumer progress) {
        var run = new Run(progress, true);
        ledger.audit(run::hear);
        // A line that takes a change back names an older version again: the newest version counts, not the newest line.
        long at = 0;
        for (var lines = ledger.after(at, PAGE); !lines.isEmpty(); lines = ledger.after(at, PAGE)) {
            lines.forEach(run::expect);
            at = lines.getLast().sequence();
        }
        store.audit(run::hear);
        run.expected.forEach((object, line) -> run.faults.add(new IntegrityFault(
                "missing",
                object,
                "",
                "The ledger records version " + line.stored().version() + "; storage has no such object")));
        return run.ended(clock, ledger.headDigest());
    }

    /** One verification under way; the store may report from several threads. */
    private static final class Run {
        private final LongConsumer progress;
        private final List<IntegrityFault> faults = new ArrayList<>();
        private final Map<String, LedgerLine> expected = new HashMap<>();
        private final Set<String> destroyed = new HashSet<>();
        private final LongAdder objects = new LongAdder();
        private final LongAdder files = new LongAdder();
        private final LongAdder bytes = new LongAdder();

        private final boolean comparing;

        Run(LongConsumer progress, boolean comparing) {
            this.progress = progress;
            this.comparing = comparing;
        }

        /** After a destruction the object is gone, and of a register volume another one stands in its place. */
        void expect(LedgerLine line) {
            var stored = line.stored();
            if (line.act().action() == Action.DESTROY) {
                expected.remove(stored.object());
                destroyed.add(stored.object());
                if (!stored.folder().isEmpty()) {
                    expected.put(stored.folder(), line);
                }
            } else if (!destroyed.contains(stored.object())) {
                expected.merge(
                        stored.object(),
                        line,
                        (a, b) -> b.stored().version() > a.stored().version() ? b : a);
            }
        }

        void hear(LedgerFault fault) {
            faults.add(new IntegrityFault("ledger", "ledger", "line " + fault.line(), fault.detail()));
        }

        Verification ended(Clock clock, String ledgerHead) {
            return new Verification(Instant.now(clock), objects.sum(), files.sum(), bytes.sum(), ledgerHead, faults);
        }

        synchronized void hear(AuditEvent event) {
            switch (event) {
                case AuditEvent.Fault fault ->
                    faults.add(new IntegrityFault(
                            fault.problem().name().toLowerCase(Locale.ROOT),
                            fault.object(),
                            fault.path(),
                            fault.detail()));
                case AuditEvent.Examined examined -> {
                    objects.increment();
                    files.add(examined.files());
                    bytes.add(examined.bytes());
                    if (comparing) {
                        compare(examined);
                    }
                    progress.accept(objects.sum());
                }
            }
        }

        private void compare(AuditEvent.Examined examined) {
            var object = examined.object().value();
            var line = expected.remove(object);
            if (destroyed.contains(object)) {
                faults.add(new IntegrityFault("not-destroyed", object, "", "The ledger says that it was destroyed"));
            } else if (line == null) {
                faults.add(new IntegrityFault("unrecorded", object, "", "No line of the ledger names this object"));
            } else if (line.stored().version() != examined.head()) {
                faults.add(new IntegrityFault(
                        "disagrees",
                        object,
                        "",
                        "The ledger records version " + line.stored().version() + ", storage has " + examined.head()));
            } else if (!line.stored().inventoryDigest().equals(examined.inventoryDigest())) {
                faults.add(new IntegrityFault(
                        "disagrees", object, "inventory.json", "Its digest is not the one the ledger recorded"));
            }
        }
    }
}
