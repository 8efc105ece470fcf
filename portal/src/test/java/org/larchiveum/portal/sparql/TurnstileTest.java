package org.larchiveum.portal.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.graph.Question;

class TurnstileTest {
    /** The common pool has one thread on a small machine, and these wait. */
    private static final java.util.concurrent.Executor THREADS =
            task -> Thread.ofVirtual().start(task);

    private static Turnstile turnstile(int atOnce, int waiting, int each) {
        return new Turnstile(
                new SparqlSettings(new Question.Limits(Duration.ofSeconds(1), 1, 1), atOnce, waiting, each, 1, 1));
    }

    private static void until(java.util.function.BooleanSupplier what) {
        for (int i = 0; i < 500 && !what.getAsBoolean(); i++) {
            LockSupport.parkNanos(2_000_000);
        }
        assertThat(what.getAsBoolean()).isTrue();
    }

    @Test
    void clientsTakeTurnsHoweverManyQuestionsOneOfThemHas() {
        Turnstile turnstile = turnstile(1, 20, 20);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> all = new ArrayList<>();
        Turnstile.Place first = turnstile.enter("greedy", () -> false);
        for (String client : List.of("greedy", "greedy", "greedy", "modest", "late")) {
            int before = turnstile.waiting();
            all.add(CompletableFuture.runAsync(
                    () -> {
                        try (Turnstile.Place place = turnstile.enter(client, () -> false)) {
                            order.add(client);
                        }
                    },
                    THREADS));
            until(() -> turnstile.waiting() == before + 1);
        }
        LockSupport.parkNanos(20_000_000);
        first.close();
        all.forEach(CompletableFuture::join);
        assertThat(order).containsExactly("modest", "late", "greedy", "greedy", "greedy");
    }

    @Test
    void refusesOnlyWhenTheQueueIsFull() {
        Turnstile turnstile = turnstile(1, 2, 1);
        Turnstile.Place first = turnstile.enter("a", () -> false);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(
                () -> turnstile.enter("b", () -> false).close(), THREADS);
        until(() -> turnstile.waiting() == 1);
        assertThatThrownBy(() -> turnstile.enter("b", () -> false)).isInstanceOf(SparqlProblem.class);
        CompletableFuture<Void> third = CompletableFuture.runAsync(
                () -> turnstile.enter("c", () -> false).close(), THREADS);
        until(() -> turnstile.waiting() == 2);
        assertThatThrownBy(() -> turnstile.enter("d", () -> false)).isInstanceOf(SparqlProblem.class);
        first.close();
        waiting.join();
        third.join();
        turnstile.enter("d", () -> false).close();
    }

    @Test
    void whoIsGoneLosesTheTurn() {
        Turnstile turnstile = turnstile(1, 2, 2);
        Turnstile.Place first = turnstile.enter("a", () -> false);
        AtomicBoolean gone = new AtomicBoolean();
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> turnstile.enter("b", gone::get).close(), THREADS);
        until(() -> turnstile.waiting() == 1);
        gone.set(true);
        assertThat(waiting).failsWithin(Duration.ofSeconds(1));
        assertThat(turnstile.waiting()).isZero();
        first.close();
    }

    @Test
    void oneClientNeverHoldsTheLastPlaceWhenOthersWait() {
        Turnstile turnstile = turnstile(2, 9, 9);
        Turnstile.Place first = turnstile.enter("a", () -> false);
        Turnstile.Place second = turnstile.enter("a", () -> false);
        CompletableFuture<Void> more = CompletableFuture.runAsync(
                () -> turnstile.enter("a", () -> false).close(), THREADS);
        CompletableFuture<Turnstile.Place> other =
                CompletableFuture.supplyAsync(() -> turnstile.enter("b", () -> false), THREADS);
        until(() -> turnstile.waiting() == 2);
        second.close();
        assertThat(other).succeedsWithin(Duration.ofSeconds(1));
        other.join().close();
        first.close();
        more.join();
    }

    @Test
    void aLongQuestionStepsAsideForThoseWhoWaitAndGoesOn() {
        Turnstile turnstile = turnstile(1, 9, 9);
        Turnstile.Place longer = turnstile.enter("a", () -> false);
        CompletableFuture<Void> quick = CompletableFuture.runAsync(
                () -> turnstile.enter("b", () -> false).close(), THREADS);
        until(() -> turnstile.waiting() == 1);
        long end = System.nanoTime() + 5_000_000_000L;
        while (!quick.isDone() && System.nanoTime() < end) {
            longer.giveWay(() -> false, end);
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(quick).isDone();
        assertThat(turnstile.waiting()).isZero();
        CompletableFuture<Turnstile.Place> later =
                CompletableFuture.supplyAsync(() -> turnstile.enter("b", () -> false), THREADS);
        until(() -> turnstile.waiting() == 1);
        assertThat(later).isNotDone();
        longer.close();
        assertThat(later).succeedsWithin(Duration.ofSeconds(1));
    }

    @Test
    void whoStandsAsideIsOverWhenTheTimeIs() {
        Turnstile turnstile = turnstile(1, 9, 9);
        Turnstile.Place longer = turnstile.enter("a", () -> false);
        CompletableFuture<Turnstile.Place> holder =
                CompletableFuture.supplyAsync(() -> turnstile.enter("b", () -> false), THREADS);
        until(() -> turnstile.waiting() == 1);
        LockSupport.parkNanos(300_000_000);
        longer.giveWay(() -> false, System.nanoTime() + 200_000_000);
        assertThat(holder).isDone();
        longer.close();
        holder.join().close();
        assertThat(turnstile.waiting()).isZero();
        turnstile.enter("c", () -> false).close();
    }
}
