package org.larchiveum.portal.sparql;

import java.time.Duration;
import org.larchiveum.archive.graph.Question;

/**
 * How much of the machine questions may have.
 *
 * @param limits what one question may take
 * @param atOnce questions worked on at the same time
 * @param waiting questions that may wait for their turn
 * @param patience how long one waits
 * @param bodyBytes the largest request body
 */
public record SparqlSettings(Question.Limits limits, int atOnce, int waiting, Duration patience, int bodyBytes) {
    /** 30 s, 100,000 rows, 64 MiB; four at once, sixteen waiting at most 5 s; bodies of 256 KiB. */
    public static SparqlSettings standard() {
        return new SparqlSettings(
                new Question.Limits(Duration.ofSeconds(30), 100_000, 64L << 20),
                4,
                16,
                Duration.ofSeconds(5),
                256 * 1024);
    }
}
