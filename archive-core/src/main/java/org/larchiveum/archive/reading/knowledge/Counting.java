package org.larchiveum.archive.reading.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.larchiveum.archive.description.Kind;

/**
 * The table of open cases, counted anew when something public has changed. Where that takes long, as after every batch of a large
 * import, no more than a twentieth of the time goes into it: until then the counts are those of {@link Counted#at}. Only numbers are
 * ever that old: what is withdrawn is gone from every page at once.
 */
final class Counting {
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final int SHARE = 20;

    private final Function<Function<Scope, Census>, List<FigureGroup>> figures;
    private final Supplier<Map<Kind, Long>> open;
    private final Clock clock;
    private final AtomicReference<Optional<Counted>> last = new AtomicReference<>(Optional.empty());

    /**
     * @param figures the published figures beside a way of counting
     * @param open how many entries of each kind are open
     */
    Counting(
            Function<Function<Scope, Census>, List<FigureGroup>> figures, Supplier<Map<Kind, Long>> open, Clock clock) {
        this.figures = figures;
        this.open = open;
        this.clock = clock;
    }

    /** @param table reads the table of this generation */
    Counted now(String generation, Supplier<CaseTable> table) {
        var now = Instant.now(clock);
        return held(generation, now).orElseGet(() -> count(generation, table));
    }

    private Optional<Counted> held(String generation, Instant now) {
        return Optional.ofNullable(last.get()).flatMap(one -> one).filter(counted -> counted.holds(generation, now));
    }

    /** One visitor counts, the others wait for it. */
    private synchronized Counted count(String generation, Supplier<CaseTable> table) {
        var begun = Instant.now(clock);
        return held(generation, begun).orElseGet(() -> {
            var read = table.get();
            var counted = new Counted(
                    generation, read, begun, Duration.between(begun, Instant.now(clock)), new Once<>(open), figures);
            last.set(Optional.of(counted));
            return counted;
        });
    }

    /** What was counted at a moment, and what has been asked of it since. */
    static final class Counted {
        private final String generation;
        private final CaseTable table;
        private final Instant at;
        private final Duration took;
        private final Map<Scope, Census> censuses = new ConcurrentHashMap<>();
        private final Once<List<FigureGroup>> figures;
        private final Once<Map<Kind, Long>> open;

        private Counted(
                String generation,
                CaseTable table,
                Instant at,
                Duration took,
                Once<Map<Kind, Long>> open,
                Function<Function<Scope, Census>, List<FigureGroup>> figures) {
            this.generation = generation;
            this.table = table;
            this.at = at;
            this.took = took;
            this.open = open;
            this.figures = new Once<>(() -> figures.apply(this::census));
        }

        Instant at() {
            return at;
        }

        Census census(Scope scope) {
            return censuses.computeIfAbsent(scope, table::count);
        }

        Map<Kind, Long> open() {
            return open.get();
        }

        List<FigureGroup> figures() {
            return figures.get();
        }

        private boolean holds(String wanted, Instant now) {
            boolean slow = took.compareTo(QUICK) > 0;
            return generation.equals(wanted) || (slow && now.isBefore(at.plus(took.multipliedBy(SHARE))));
        }
    }
}
