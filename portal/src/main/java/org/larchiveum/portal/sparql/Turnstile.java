package org.larchiveum.portal.sparql;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Lets so many questions through at once; the others wait, each client's in the order in which they came, and next is the client
 * who has had least of late. A question that has had its slice steps aside for those who wait, so that short ones never wait long.
 */
final class Turnstile {
    private static final long LOOK_MILLIS = 100;
    private static final long SLICE_NANOS = 250_000_000;

    /** Questions begun that may stand aside; each holds what it has worked out so far. */
    private static final int ASIDE = 32;

    private final SparqlSettings settings;
    private final Shares shares = new Shares();
    private final Map<String, Deque<Waiting>> queues = new LinkedHashMap<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger aside = new AtomicInteger();

    Turnstile(SparqlSettings settings) {
        this.settings = settings;
    }

    private record Waiting(String client, CountDownLatch admitted) {
        boolean in() {
            return admitted.getCount() == 0;
        }
    }

    /** A place that was taken, to be given back. */
    final class Place implements AutoCloseable {
        private final String client;
        private final AtomicLong since = new AtomicLong(System.nanoTime());
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Place(String client) {
            this.client = client;
        }

        /** Steps aside when others wait and the slice is used up, until its turn comes again, it is over, or the moment is reached. */
        void giveWay(BooleanSupplier over, long until) {
            if (waiting.get() == 0 || !held.get() || System.nanoTime() - since.get() < SLICE_NANOS) {
                return;
            }
            Optional<Waiting> me = stepAside(client, since.get());
            if (me.isPresent()) {
                held.set(false);
                await(me.get(), () -> over.getAsBoolean() || System.nanoTime() - until > 0);
                aside.decrementAndGet();
                since.set(System.nanoTime());
                held.set(me.get().in() || !gaveUp(me.get()));
            }
        }

        @Override
        public void close() {
            if (held.getAndSet(false)) {
                leave(client, System.nanoTime() - since.get());
            }
        }
    }

    /**
     * Waits for a place.
     *
     * @param gone whether the client does not wait any more; the turn is given up then
     */
    Place enter(String client, BooleanSupplier gone) {
        Waiting me = queued(client);
        boolean waited = await(me, gone);
        if (!me.in() && gaveUp(me)) {
            throw SparqlProblem.of(waited ? SparqlProblem.Kind.CANCELLED : SparqlProblem.Kind.BUSY);
        }
        return new Place(client);
    }

    int waiting() {
        return waiting.get();
    }

    /** False when the thread was interrupted. */
    private static boolean await(Waiting me, BooleanSupplier over) {
        try {
            while (!me.in() && !over.getAsBoolean()) {
                me.admitted().await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Waiting queued(String client) {
        Deque<Waiting> own = queues.computeIfAbsent(client, name -> new ArrayDeque<>());
        boolean full = busy() >= settings.atOnce()
                && (waiting.get() - aside.get() >= settings.waiting() || own.size() >= settings.waitingEach());
        if (full) {
            forget(client, own);
            throw SparqlProblem.of(SparqlProblem.Kind.BUSY);
        }
        Waiting me = new Waiting(client, new CountDownLatch(1));
        own.addLast(me);
        waiting.incrementAndGet();
        admit();
        return me;
    }

    private synchronized Optional<Waiting> stepAside(String client, long since) {
        if (aside.get() >= ASIDE) {
            return Optional.empty();
        }
        aside.incrementAndGet();
        Waiting me = new Waiting(client, new CountDownLatch(1));
        queues.computeIfAbsent(client, name -> new ArrayDeque<>()).addFirst(me);
        waiting.incrementAndGet();
        leave(client, System.nanoTime() - since);
        return Optional.of(me);
    }

    /** Takes one out of the queue; false when it has been let in meanwhile. */
    private synchronized boolean gaveUp(Waiting one) {
        if (one.in()) {
            return false;
        }
        Deque<Waiting> own = queues.getOrDefault(one.client(), new ArrayDeque<>());
        if (own.remove(one)) {
            waiting.decrementAndGet();
        }
        forget(one.client(), own);
        return true;
    }

    private synchronized void leave(String client, long nanos) {
        shares.add(client, nanos);
        inside.computeIfPresent(client, (name, many) -> many > 1 ? many - 1 : null);
        admit();
    }

    private int busy() {
        return inside.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void admit() {
        Optional<String> next = next();
        while (next.isPresent()) {
            String client = next.get();
            Deque<Waiting> own = queues.getOrDefault(client, new ArrayDeque<>());
            Waiting first = own.removeFirst();
            waiting.decrementAndGet();
            inside.merge(client, 1, Integer::sum);
            queues.remove(client);
            if (!own.isEmpty()) {
                // Behind all others who have had as much.
                queues.put(client, own);
            }
            first.admitted().countDown();
            next = next();
        }
    }

    private Optional<String> next() {
        return busy() >= settings.atOnce()
                ? Optional.empty()
                : queues.keySet().stream()
                        .min(Comparator.<String>comparingInt(client -> inside.getOrDefault(client, 0))
                                .thenComparingDouble(shares::of));
    }

    private void forget(String client, Deque<Waiting> own) {
        if (own.isEmpty()) {
            queues.remove(client);
        }
    }
}
