package org.larchiveum.portal.vocabulary;

import java.util.List;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.ontology.Release;

/**
 * A class or property of the vocabulary.
 *
 * @param name what follows the hash of its IRI
 * @param release in what form statements with it, or things of it, may be published
 */
record Term(
        String iri,
        String name,
        Multilingual label,
        Multilingual definition,
        boolean property,
        List<Tie> ties,
        Release release) {
    Term {
        ties = List.copyOf(ties);
    }

    /** How it is tied to other terms, ours or others'. */
    record Tie(Sort sort, List<String> iris) {
        Tie {
            iris = List.copyOf(iris);
        }
    }

    enum Sort {
        /** What it is a narrower class or property of. */
        UNDER,
        /** Of what things it is said. */
        DOMAIN,
        /** What it points to or holds. */
        RANGE,
        /** The property in the other direction. */
        INVERSE,
        /** A term of another vocabulary that means the same. */
        SAME,
        /** A term of another vocabulary that means nearly the same, more or less. */
        NEAR
    }
}
