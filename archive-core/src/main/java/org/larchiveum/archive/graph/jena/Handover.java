package org.larchiveum.archive.graph.jena;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.larchiveum.archive.graph.Answer;

/** Between the one who asks and the thread that works: whoever comes second cleans up after the other. */
final class Handover {
    private final AtomicInteger overdue;
    private boolean left;
    private boolean done;
    private Optional<Answer> made = Optional.empty();

    Handover(AtomicInteger overdue) {
        this.overdue = overdue;
    }

    /** The worker's side: its answer is thrown away when nobody waits for it any more. */
    Answer offer(Supplier<Answer> work) {
        Optional<Answer> answer = Optional.empty();
        try {
            answer = Optional.of(work.get());
            return answer.get();
        } finally {
            finish(answer);
        }
    }

    private synchronized void finish(Optional<Answer> answer) {
        done = true;
        made = answer;
        if (left) {
            overdue.decrementAndGet();
            discard();
        }
    }

    /** The asker leaves with this instead; the thread counts as overdue until it ends. */
    synchronized Answer leave(Answer instead) {
        if (done) {
            discard();
        } else {
            left = true;
            overdue.incrementAndGet();
        }
        return instead;
    }

    private void discard() {
        if (made.orElse(null) instanceof Answer.Complete complete) {
            complete.close();
        }
    }
}
