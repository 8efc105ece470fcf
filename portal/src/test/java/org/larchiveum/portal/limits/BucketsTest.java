package org.larchiveum.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private final AtomicLong now = new AtomicLong();
    private final Buckets buckets = new Buckets(60, Duration.ofMinutes(1), now::get);

    @Test
    void theQuotaPassesAndTheNextOneDoesNot() {
        for (int i = 1; i <= 60; i++) {
            var left = buckets.take(7);
            assertThat(left.allowed()).isTrue();
            assertThat(left.requests()).isEqualTo(60 - i);
        }
        var refused = buckets.take(7);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.requests()).isZero();
        assertThat(refused.seconds()).isEqualTo(1);
    }

    @Test
    void whatWasSpentComesBackLittleByLittle() {
        for (int i = 0; i < 60; i++) {
            buckets.take(7);
        }
        now.addAndGet(Duration.ofSeconds(10).toNanos());

        for (int i = 0; i < 10; i++) {
            assertThat(buckets.take(7).allowed()).as("request %d", i).isTrue();
        }
        assertThat(buckets.take(7).allowed()).isFalse();
    }

    @Test
    void whoIsRefusedDoesNotPayForIt() {
        for (int i = 0; i < 600; i++) {
            buckets.take(7);
        }
        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(buckets.take(7).allowed()).isTrue();
    }

    @Test
    void oneClientTakesNothingFromAnother() {
        for (int i = 0; i < 61; i++) {
            buckets.take(7);
        }
        assertThat(buckets.take(8).requests()).isEqualTo(59);
    }

    @Test
    void saysWhenTheQuotaIsWholeAgain() {
        buckets.take(7);
        buckets.take(7);

        assertThat(buckets.take(7).seconds()).isEqualTo(3);
    }
}
