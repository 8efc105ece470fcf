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
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.Question.Asker;
import org.larchiveum.archive.graph.Question.Limits;

/** What is left of a question's limits while it is worked on; whoever does work on it spends from here. */
final class Budget {
    /** Rows between the operators of one query; about what a query of 30 s can make, and far below what fills a heap. */
    static final long STEPS = 100_000_000L;

    /** Characters of texts made between two looks at the clock and the heap. */
    private static final long MADE = 1L << 18;

    private final Limits limits;
    private final Asker asker;
    private final long end;
    private final AtomicBoolean closing;
    private final HeapWatch.Watched heap;
    private final AtomicLong steps = new AtomicLong();
    private final AtomicLong made = new AtomicLong();
    private final AtomicReference<@Nullable Answer> ended = new AtomicReference<>();

    Budget(Question question, AtomicBoolean closing, HeapWatch heap) {
        this.limits = question.limits();
        this.asker = question.asker();
        this.end = System.nanoTime() + limits.time().toNanos();
        this.closing = closing;
        this.heap = heap.watch();
    }

    /** What the heap's watch knows of the question; closing it ends the watching. */
    HeapWatch.Watched watched() {
        return heap;
    }

    /** Counts characters of a text about to be made, which can fill the heap within few steps. */
    void made(long characters) {
        if (made.addAndGet(characters) > MADE) {
            made.set(0);
            time();
        }
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

    /** Spends many steps at once, and looks at the clock. */
    void steps(int count) {
        if (steps.addAndGet(count) > STEPS) {
            throw end(new LimitReached("steps", Long.toString(STEPS)));
        }
        time();
    }

    /** Ends the question when its time is over, its asker is gone, the heap is nearly full or the store closes. */
    void time() {
        ended().ifPresent(answer -> {
            throw new Ended(answer);
        });
        if (asker.gone()) {
            throw end(new Answer.Cancelled());
        }
        if (closing.get() || System.nanoTime() - end > 0) {
            throw end(timeReached());
        }
        if (heap.tooMuch()) {
            throw end(HeapWatch.LIMIT);
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
