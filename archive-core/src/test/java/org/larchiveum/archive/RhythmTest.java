package org.larchiveum.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RhythmTest {
    private final Rhythm rhythm = new Rhythm();

    @Test
    void nothingToShowIsNeverDue() {
        assertThat(rhythm.until(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aDepositAloneIsShownAfterALull() {
        rhythm.deposited(1_000);

        assertThat(rhythm.until(1_000)).isEqualTo(Rhythm.LULL_MILLIS);
        assertThat(rhythm.until(1_000 + Rhythm.LULL_MILLIS)).isZero();
    }

    @Test
    void depositsThatKeepComingAreShownBeforeTheFirstHasWaitedTooLong() {
        for (long now = 0; now < Rhythm.LONGEST_MILLIS; now += 1_000) {
            rhythm.deposited(now);
            assertThat(rhythm.until(now)).isPositive();
        }

        assertThat(rhythm.until(Rhythm.LONGEST_MILLIS)).isZero();
    }

    @Test
    void manyDepositsAreABatchWorthItsCost() {
        for (int i = 0; i < Rhythm.FULL; i++) {
            rhythm.deposited(1);
        }

        assertThat(rhythm.until(1)).isZero();
    }

    @Test
    void aWithdrawalWaitsForNothing() {
        rhythm.deposited(0);
        rhythm.hurry();

        assertThat(rhythm.until(0)).isZero();
    }

    @Test
    void whatIsBeingShownNoLongerWaits() {
        rhythm.deposited(0);
        rhythm.hurry();
        rhythm.begin();

        assertThat(rhythm.until(60_000)).isEqualTo(Long.MAX_VALUE);
    }
}
