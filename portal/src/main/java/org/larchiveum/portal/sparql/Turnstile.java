package org.larchiveum.portal.sparql;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many questions through at once; a few more wait a little, the rest are told to come back. */
final class Turnstile {
    private final Semaphore places;
    private final SparqlSettings settings;

    Turnstile(SparqlSettings settings) {
        this.places = new Semaphore(settings.atOnce(), true);
        this.settings = settings;
    }

    /** Takes a place, to be given back by closing it. */
    Place enter() {
        if (!places.tryAcquire()) {
            await();
        }
        return places::release;
    }

    private void await() {
        boolean entered = false;
        if (places.getQueueLength() < settings.waiting()) {
            try {
                entered = places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (!entered) {
            throw SparqlProblem.of(SparqlProblem.Kind.BUSY);
        }
    }

    /** A place that was taken. */
    @FunctionalInterface
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
