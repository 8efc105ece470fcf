package org.larchiveum.archive.graph.jena;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Answer.LimitReached;
import org.larchiveum.archive.graph.Question.Limits;

/** What is left of a question's limits while it is worked on; whoever does work on it spends from here. */
final class Budget {
    /** Rows between the operators of one query; about what a query of 30 s can make, and far below what fills a heap. */
    static final long STEPS = 100_000_000L;

    private final Limits limits;
    private final long end;
    private final AtomicBoolean cancelled;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicReference<@Nullable Answer> ended = new AtomicReference<>();

    Budget(Limits limits, AtomicBoolean cancelled) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
        this.cancelled = cancelled;
    }

    /** Spends one step of work; the clock is looked at now and then. */
    void step() {
        long taken = steps.incrementAndGet();
        if (taken > STEPS) {
            throw end(new LimitReached("steps", Long.toString(STEPS)));
        }
        if ((taken & 0xff) == 0 || ended.get() != null) {
            time();
        }
    }

    /** Ends the question when its time is over or the store closes. */
    void time() {
        ended().ifPresent(answer -> {
            throw new Ended(answer);
        });
        if (cancelled.get() || System.nanoTime() - end > 0) {
            throw end(timeReached());
        }
    }

    void row(long count) {
        if (count > limits.rows()) {
            throw end(new LimitReached("rows", Long.toString(limits.rows())));
        }
    }

    void bytes(long count) {
        if (count > limits.bytes()) {
            throw end(new LimitReached("bytes", Long.toString(limits.bytes())));
        }
    }

    /** Ends the question with this answer, for good. */
    Ended end(Answer answer) {
        ended.compareAndSet(null, answer);
        return new Ended(answer);
    }

    /** What ended the question. The engine takes a failing FILTER for false and goes on, so this has the last word. */
    Optional<Answer> ended() {
        return Optional.ofNullable(ended.get());
    }

    LimitReached timeReached() {
        return new LimitReached("time", limits.time().toString());
    }

    Duration time(Duration grace) {
        return limits.time().plus(grace);
    }

    Limits limits() {
        return limits;
    }

    /** Unwinds the engine's stack up to where the question was asked; never leaves this package. */
    static final class Ended extends QueryCancelledException {
        private static final long serialVersionUID = 1L;
        private final transient Answer answer;

        Ended(Answer answer) {
            this.answer = answer;
        }

        /** What the stranger is told instead. */
        Answer answer() {
            return answer;
        }
    }
}
