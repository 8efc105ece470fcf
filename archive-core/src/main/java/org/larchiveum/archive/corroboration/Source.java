package org.larchiveum.archive.corroboration;

import java.util.Optional;

/**
 * A source as far as its independence goes.
 *
 * @param name by which a finding tells it from others: a name, an earlier identifier, or the IRI
 * @param originGroup sources of one group go back to one mouth or one paper, and count once
 */
public record Source(String iri, String name, Optional<String> originGroup, Nature nature) {
    public Source {
        originGroup = originGroup.map(String::strip).filter(group -> !group.isEmpty());
    }

    /** Where it goes back to; a source without a group goes back to itself. */
    Origin origin() {
        return originGroup.<Origin>map(Origin.Group::new).orElseGet(() -> new Origin.Alone(iri));
    }

    /** Keeps a group from being taken for a source of the same text. */
    sealed interface Origin {
        record Group(String name) implements Origin {}

        record Alone(String source) implements Origin {}
    }
}
