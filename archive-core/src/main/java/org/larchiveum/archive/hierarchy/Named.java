package org.larchiveum.archive.hierarchy;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;

/**
 * An institution or post under the name it bore on a day.
 *
 * @param post whether it is a post, not an institution
 * @param name in each language the name of that day; in a language without a history of names, the label
 * @param dated how certain the name of that day is; empty when no dated name covers the day and {@code name} is the label
 * @param others names that may have been in use on that day instead
 * @param label the name under which the archive lists it, whatever the time
 */
public record Named(
        String iri,
        boolean post,
        Multilingual name,
        Optional<Certainty> dated,
        List<Multilingual> others,
        Multilingual label) {
    public Named {
        others = List.copyOf(others);
    }
}
