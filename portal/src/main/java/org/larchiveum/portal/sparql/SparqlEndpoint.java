package org.larchiveum.portal.sparql;

import java.net.URI;
import java.util.Optional;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;

/** The dataset that visitors may ask; the public one. */
public interface SparqlEndpoint {
    /** Answers under the question's limits; {@code ArchiveException.Unavailable} when the store is away. */
    Answer answer(Question question);

    /** Changes whenever the dataset does. */
    String version();

    /** The name of the newest release of the dataset whose files can be had. */
    default Optional<String> release() {
        return Optional.empty();
    }

    /** The address that the archive's own things have, for links; ends in a slash. */
    URI base();
}
