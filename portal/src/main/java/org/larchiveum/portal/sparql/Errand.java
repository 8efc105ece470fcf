package org.larchiveum.portal.sparql;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.graph.Question;

/** A question under way: it can be called back, gives way to others who wait, and to pages. */
final class Errand implements Question.Asker {
    private final Courtesy courtesy;
    private final AtomicBoolean calledBack = new AtomicBoolean();
    private final AtomicLong since = new AtomicLong(System.nanoTime());
    private final AtomicLong end = new AtomicLong();
    private final AtomicReference<Turnstile.@Nullable Place> place = new AtomicReference<>();

    Errand(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    /** Its place has been taken, and its time begins. */
    void begin(Turnstile.Place taken, Duration time) {
        end.set(System.nanoTime() + time.toNanos());
        place.set(taken);
    }

    void callBack() {
        calledBack.set(true);
    }

    boolean calledBack() {
        return calledBack.get();
    }

    @Override
    public boolean gone() {
        if (!calledBack.get()) {
            Optional.ofNullable(place.get()).ifPresent(taken -> taken.giveWay(calledBack::get, end.get()));
            since.set(courtesy.pause(since.get()));
        }
        return calledBack.get();
    }
}
