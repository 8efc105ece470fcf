package org.larchiveum.portal.sparql;

import java.time.Duration;
import org.larchiveum.archive.graph.Question;

/**
 * How much of the machine questions may have.
 *
 * @param limits what one question may take
 * @param atOnce questions worked on at the same time
 * @param waiting questions that may wait for their turn
 * @param waitingEach of them, how many of one client
 * @param bodyBytes the largest request body
 * @param keptBytes what finished answers may take in memory
 */
public record SparqlSettings(
        Question.Limits limits, int atOnce, int waiting, int waitingEach, int bodyBytes, long keptBytes) {
    /** 30 s, 100,000 rows, 64 MiB; half of the processors and no fewer than two at once; 128 waiting, 32 of one client; bodies of 256 KiB. */
    public static SparqlSettings standard() {
        return new SparqlSettings(
                new Question.Limits(Duration.ofSeconds(30), 100_000, 64L << 20),
                Math.max(2, Runtime.getRuntime().availableProcessors() / 2),
                128,
                32,
                256 * 1024,
                32L << 20);
    }
}
