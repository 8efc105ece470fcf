package org.larchiveum.archive.hierarchy;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;

/**
 * That one institution or post controlled an institution for a time.
 *
 * @param controller the IRI of an institution or post
 * @param controlled the IRI of an institution
 * @param when an interval as a rule; without one nobody recorded when
 * @param confidence the slug of a concept of the scheme {@code confidence}
 * @param sources citations or IRIs
 */
public record Control(
        String iri,
        String controller,
        String controlled,
        ControlType type,
        Optional<DateSpan> when,
        Optional<String> confidence,
        List<String> sources) {
    public Control {
        sources = List.copyOf(sources);
    }
}
