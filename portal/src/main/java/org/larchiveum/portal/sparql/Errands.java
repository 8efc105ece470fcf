package org.larchiveum.portal.sparql;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;

/** The questions under way, by the tokens their askers chose. Each is watched: whose asker hangs up is called back. */
final class Errands {
    private static final long LOOK_MILLIS = 200;

    private final SparqlEndpoint endpoint;
    private final Courtesy courtesy;
    private final Map<String, Errand> byToken = new ConcurrentHashMap<>();

    Errands(SparqlEndpoint endpoint, Courtesy courtesy) {
        this.endpoint = endpoint;
        this.courtesy = courtesy;
    }

    /** Begins an errand, known by its token until {@link #end}; a token that is in use is refused. */
    Errand begin(Optional<String> token) {
        Errand errand = new Errand(courtesy);
        token.ifPresent(name -> {
            if (byToken.putIfAbsent(name, errand) != null) {
                throw SparqlProblem.of(SparqlProblem.Kind.REQUEST, "token");
            }
        });
        return errand;
    }

    void end(Optional<String> token, Errand errand) {
        token.ifPresent(name -> byToken.remove(name, errand));
    }

    /** Whether there was a question of this token, waiting or worked on, that is now called back. */
    boolean callBack(String token) {
        Optional<Errand> errand = Optional.ofNullable(byToken.get(token));
        errand.ifPresent(Errand::callBack);
        return errand.isPresent();
    }

    /** Asks, and looks meanwhile whether the asker is still there. */
    Answer run(Question question, Errand errand, Caller caller) {
        FutureTask<Answer> work = new FutureTask<>(() -> endpoint.answer(question.by(errand)));
        Thread.ofVirtual().name("sparql").start(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (caller.gone()) {
                        errand.callBack();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                    errand.callBack();
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof OutOfMemoryError) {
                        // The heap's watch ends questions in good time; one large piece at once can be quicker than it.
                        return new Answer.LimitReached("memory", "heap");
                    }
                    throw fault(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException fault(ExecutionException e) {
        return switch (e.getCause()) {
            case RuntimeException fault -> fault;
            case Error error -> throw error;
            case null -> new IllegalStateException(e);
            case Throwable other -> new IllegalStateException(other);
        };
    }
}
