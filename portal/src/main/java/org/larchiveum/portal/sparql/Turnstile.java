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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Lets so many questions through at once; the others wait, each client's in the order in which they came, and next is the client
 * who has had least of late. Who has had much may not take the last place, so that a short question never waits for long ones alone.
 */
final class Turnstile {
    private static final long LOOK_MILLIS = 200;

    private final SparqlSettings settings;
    private final Shares shares = new Shares();
    private final Map<String, Deque<Waiting>> queues = new LinkedHashMap<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();

    Turnstile(SparqlSettings settings) {
        this.settings = settings;
    }

    private record Waiting(String client, CountDownLatch admitted) {}

    /** A place that was taken, to be given back. */
    final class Place implements AutoCloseable {
        private final String client;
        private final long since = System.nanoTime();

        private Place(String client) {
            this.client = client;
        }

        @Override
        public void close() {
            leave(client, System.nanoTime() - since);
        }
    }

    /**
     * Waits for a place.
     *
     * @param gone whether the client does not wait any more; the turn is given up then
     */
    Place enter(String client, BooleanSupplier gone) {
        Waiting me = queued(client);
        boolean interrupted = false;
        while (!interrupted && !admitted(me)) {
            if (gone.getAsBoolean()) {
                giveUp(me);
                throw SparqlProblem.of(SparqlProblem.Kind.CANCELLED);
            }
            try {
                me.admitted().await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            giveUp(me);
            Thread.currentThread().interrupt();
            throw SparqlProblem.of(SparqlProblem.Kind.BUSY);
        }
        return new Place(client);
    }

    int waiting() {
        return waiting.get();
    }

    private static boolean admitted(Waiting one) {
        return one.admitted().getCount() == 0;
    }

    private synchronized Waiting queued(String client) {
        Deque<Waiting> own = queues.computeIfAbsent(client, name -> new ArrayDeque<>());
        boolean full = busy() >= settings.atOnce()
                && (waiting.get() >= settings.waiting() || own.size() >= settings.waitingEach());
        Waiting me = new Waiting(client, new CountDownLatch(1));
        if (full) {
            forget(client, own);
            throw SparqlProblem.of(SparqlProblem.Kind.BUSY);
        }
        own.add(me);
        waiting.incrementAndGet();
        admit();
        return me;
    }

    private synchronized void giveUp(Waiting one) {
        if (admitted(one)) {
            leave(one.client(), 0);
            return;
        }
        Deque<Waiting> own = queues.getOrDefault(one.client(), new ArrayDeque<>());
        if (own.remove(one)) {
            waiting.decrementAndGet();
        }
        forget(one.client(), own);
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
        int busy = busy();
        if (busy >= settings.atOnce()) {
            return Optional.empty();
        }
        boolean last = settings.atOnce() > 1 && busy == settings.atOnce() - 1;
        return queues.keySet().stream()
                .filter(client -> !last || !(shares.heavy(client) || inside.containsKey(client)) || alone(client))
                .min(Comparator.<String>comparingInt(client -> inside.getOrDefault(client, 0))
                        .thenComparingDouble(shares::of));
    }

    /** A client whom nobody else stands beside may have every place but one while it is heavy, and all of them while it is not. */
    private boolean alone(String client) {
        return !shares.heavy(client) && queues.size() == 1;
    }

    private void forget(String client, Deque<Waiting> own) {
        if (own.isEmpty()) {
            queues.remove(client);
        }
    }
}
