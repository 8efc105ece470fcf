package org.larchiveum.portal.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Multilingual;

/**
 * A concept of a scheme, or a scheme itself as the top of its tree.
 *
 * @param path what follows {@code /ns/} in the address of its page: {@code violation-type/disappearance}
 * @param others other words for it, each in its language
 * @param notation {@code ""} where it has none
 */
record Concept(String iri, String path, Multilingual label, Texts texts, String notation, List<Concept> narrower) {
    Concept {
        narrower = List.copyOf(narrower);
    }

    /** What is said about it. */
    record Texts(Multilingual definition, Multilingual scopeNote, List<Multilingual> others) {
        Texts {
            others = List.copyOf(others);
        }
    }

    /** Itself and everything narrower. */
    Stream<Concept> all() {
        return Stream.concat(Stream.of(this), narrower.stream().flatMap(Concept::all));
    }

    /** The concepts from the top down to one, it included; empty when it is not here. */
    Optional<List<Concept>> pathTo(String wanted) {
        if (iri.equals(wanted)) {
            return Optional.of(List.of(this));
        }
        return narrower.stream()
                .flatMap(one -> one.pathTo(wanted).stream())
                .findFirst()
                .map(path -> Stream.concat(Stream.of(this), path.stream()).toList());
    }
}
