package org.larchiveum.portal.sparql;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.larchiveum.archive.graph.Question;

/** A question under way: it can be called back, and makes way for pages. */
final class Errand implements Question.Asker {
    private final Courtesy courtesy;
    private final AtomicBoolean calledBack = new AtomicBoolean();
    private final AtomicLong since = new AtomicLong(System.nanoTime());

    Errand(Courtesy courtesy) {
        this.courtesy = courtesy;
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
            since.set(courtesy.pause(since.get()));
        }
        return calledBack.get();
    }
}
