package org.larchiveum.portal.knowledge;

import java.util.List;
import java.util.Optional;
import org.larchiveum.portal.layout.Phrase;

/** A line of a description: what is told, and its values. */
record Field(Phrase label, List<Shown> values) {
    Field {
        values = List.copyOf(values);
    }

    /**
     * One value as a page shows it.
     *
     * @param href where it leads; empty for nowhere
     * @param elsewhere whether it leads out of this archive
     */
    record Shown(Phrase text, Optional<String> href, boolean elsewhere) {
        static Shown words(Phrase text) {
            return new Shown(text, Optional.empty(), false);
        }

        static Shown link(Phrase text, String href) {
            return new Shown(text, Optional.of(href), false);
        }
    }
}
