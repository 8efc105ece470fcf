package org.larchiveum.ingest.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.IngestOutcome;

/** What a step returns: what the next one takes, or how the story ends here. */
sealed interface Step<T> {
    /** On to the next step. */
    record Next<T>(T value) implements Step<T> {}

    /** The end, without a deposit. */
    record End<T>(IngestOutcome outcome) implements Step<T> {}

    /** Goes on where there is something to go on with. */
    default <U> Step<U> then(Function<T, Step<U>> next) {
        return switch (this) {
            case Next<T>(var value) -> next.apply(value);
            case End<T>(var outcome) -> new End<>(outcome);
        };
    }

    static <T> Step<T> next(T value) {
        return new Next<>(value);
    }

    /** The end for now, because a disk is full or away: no fault of the file. */
    static <T> Step<T> later(IOException away) {
        return new End<>(
                new IngestOutcome.TryAgain(
                        "The file could not be worked on (" + away.getMessage()
                                + "). Nothing of it was kept: make room on the disk of the archive's home, or look at the disk, then run the same command again."));
    }

    static <T> Step<T> refused(Finding finding) {
        return new End<>(new IngestOutcome.Refused(List.of(finding)));
    }
}
