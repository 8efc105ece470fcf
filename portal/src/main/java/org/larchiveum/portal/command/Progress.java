package org.larchiveum.portal.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How far long work has come: a bar with counts, rate and time left; a line now and then where nobody watches. */
final class Progress {
    private static final int WIDTH = 24;
    private static final long WATCHED_NANOS = 200_000_000L;
    private static final long UNWATCHED_NANOS = 5_000_000_000L;

    private final PrintWriter err;
    private final boolean watched;
    private final String what;
    private final long started = System.nanoTime();
    private final AtomicLong shown = new AtomicLong();

    Progress(Desk desk, String what) {
        this.err = desk.err();
        this.watched = desk.watched();
        this.what = what;
    }

    /** @param total 0 when it is not known */
    synchronized void show(long done, long total, String counts) {
        long now = System.nanoTime();
        boolean last = total > 0 && done == total;
        if (!last && now - shown.get() < (watched ? WATCHED_NANOS : UNWATCHED_NANOS)) {
            return;
        }
        shown.set(now);
        double seconds = Math.max(0.001, (now - started) / 1e9);
        double rate = done / seconds;
        var line = new StringBuilder(what).append(' ');
        if (total > 0) {
            int filled = (int) (WIDTH * done / total);
            line.append('[')
                    .append("#".repeat(filled))
                    .append(" ".repeat(WIDTH - filled))
                    .append("] ");
            line.append(done).append('/').append(total);
        } else {
            line.append(done);
        }
        line.append(String.format(Locale.ROOT, "  %.1f/s", rate));
        if (total > done && rate > 0) {
            line.append("  ").append(left((long) ((total - done) / rate))).append(" left");
        }
        if (!counts.isEmpty()) {
            line.append("  ").append(counts);
        }
        if (watched) {
            err.print("\r\u001b[K" + line);
            if (last) {
                err.println();
            }
        } else {
            err.println(line);
        }
        err.flush();
    }

    private static String left(long seconds) {
        var time = Duration.ofSeconds(seconds);
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
