package org.larchiveum.archive;

/**
 * When what was acknowledged is shown. Showing many entries together costs a fraction of showing each, and takes nothing from taking in: deposits
 * gather until no more come for a moment, or the first of them has waited long enough. A change of what is shown already, such as a
 * withdrawal, waits for nothing. Not safe to share between threads.
 */
final class Rhythm {
    /** With no further deposit for this long, there is nothing to gather for. */
    static final long LULL_MILLIS = 1_500;
    /** No deposit waits longer than this. */
    static final long LONGEST_MILLIS = 15_000;
    /** So many are a batch worth its cost, however quickly they came. */
    static final int FULL = 1_000;

    private long first;
    private long last;
    private int waiting;
    private boolean urgent;

    /** @param now milliseconds of any clock that never goes back */
    void deposited(long now) {
        if (waiting == 0) {
            first = now;
        }
        last = now;
        waiting++;
    }

    /** Something that must be shown, or no longer shown, at once. */
    void hurry() {
        urgent = true;
    }

    /** Milliseconds until it is time: 0 when it is, {@link Long#MAX_VALUE} when there is nothing to show. */
    long until(long now) {
        if (urgent || waiting >= FULL) {
            return 0;
        }
        if (waiting == 0) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, Math.min(last + LULL_MILLIS, first + LONGEST_MILLIS) - now);
    }

    /** All that waited is being shown now. */
    void begin() {
        waiting = 0;
        urgent = false;
    }
}
