package org.larchiveum.archive.reading.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.jena.JenaGraphs;

/** When the open cases are counted anew. */
class CountingTest {
    private static final Instant START = Instant.parse("2026-05-03T00:00:00Z");

    private final AtomicLong passed = new AtomicLong();
    private final AtomicInteger read = new AtomicInteger();
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return START.plusMillis(passed.get());
        }
    };
    private final Counting counting = new Counting(count -> List.of(), Map::of, clock);

    private void pass(Duration time) {
        passed.addAndGet(time.toMillis());
    }

    private void ask(String generation, Duration takes) {
        counting.now(generation, () -> {
            read.incrementAndGet();
            pass(takes);
            try (var graphs = JenaGraphs.open(new GraphAddress.Memory())) {
                return CaseTable.read(graphs, iri -> Set.of(iri));
            }
        });
    }

    @Test
    void whatIsCountedQuicklyIsCountedAnewAtEveryChangeAndOnlyThen() {
        ask("1", Duration.ofMillis(50));
        ask("1", Duration.ofMillis(50));
        assertThat(read).hasValue(1);
        ask("2", Duration.ofMillis(50));
        assertThat(read).hasValue(2);
    }

    @Test
    void countingTakesNoMoreThanATwentiethOfTheTime() {
        ask("1", Duration.ofSeconds(4));
        pass(Duration.ofSeconds(60));
        ask("2", Duration.ofSeconds(4));
        assertThat(read).hasValue(1);
        pass(Duration.ofSeconds(20));
        ask("2", Duration.ofSeconds(4));
        assertThat(read).hasValue(2);
    }

    @Test
    void theLastChangeOfManyIsCountedInTheEnd() {
        ask("1", Duration.ofSeconds(4));
        ask("2", Duration.ofSeconds(4));
        ask("3", Duration.ofSeconds(4));
        pass(Duration.ofSeconds(100));
        ask("3", Duration.ofSeconds(4));
        pass(Duration.ofSeconds(100));
        ask("3", Duration.ofSeconds(4));
        assertThat(read).hasValue(2);
    }
}
