package org.larchiveum.archive;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.release.ReleaseVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that a release whose files a withdrawal took is issued anew soon; several withdrawals in a row give one issue. */
final class Reissuing implements AutoCloseable {
    /** Who it is that does it. */
    static final String ACTOR = "the archive";

    private static final Logger LOG = LoggerFactory.getLogger(Reissuing.class);
    private static final long TICK_MILLIS = 1_000;
    private static final long PATIENCE_SECONDS = 30;

    private final Releasing releasing;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("releases").factory());
    /** After a start something may be owed from before. */
    private boolean owing = true;

    private long seen;

    Reissuing(Releasing releasing) {
        this.releasing = releasing;
        var unused = thread.scheduleWithFixedDelay(this::look, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        assert !unused.isCancelled();
    }

    /** What is said of a release that takes the place of another. */
    static Multilingual note(ReleaseVersion before) {
        return new Multilingual(new TreeMap<>(Map.of(
                "en", "Issued anew because something in " + before + " was withdrawn.",
                "ko", before + "판의 내용 가운데 공개를 거둔 것이 있어 다시 발행했습니다.")));
    }

    private void look() {
        try {
            long now = releasing.folders().withdrawals();
            if (now != seen) {
                seen = now;
                owing = true;
            } else if (owing && releasing.inStep()) {
                releasing.reissue();
                owing = false;
            }
        } catch (ArchiveException failed) {
            LOG.warn("A release is still to be issued anew: {}", failed.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean ended = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                LOG.warn("A release is still being written; it is begun anew at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
