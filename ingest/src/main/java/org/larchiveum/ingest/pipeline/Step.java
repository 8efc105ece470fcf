package org.larchiveum.ingest.pipeline;

import java.util.List;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.IngestOutcome;

/** What a step returns: what the next one takes, or how the story ends here. */
sealed interface Step<T> {
    /** On to the next step. */
    record Next<T>(T value) implements Step<T> {}

    /** The end, without a deposit. */
    record End<T>(IngestOutcome outcome) implements Step<T> {}

    static <T> Step<T> next(T value) {
        return new Next<>(value);
    }

    static <T> Step<T> refused(Finding finding) {
        return new End<>(new IngestOutcome.Refused(List.of(finding)));
    }
}
