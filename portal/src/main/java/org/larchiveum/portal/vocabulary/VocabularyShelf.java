package org.larchiveum.portal.vocabulary;

import java.util.List;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.Terms;
import org.larchiveum.portal.problem.Problem;
import org.larchiveum.portal.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Where the pages take the vocabulary from; what is not in it ends as a problem. */
@Component
class VocabularyShelf {
    Vocabulary vocabulary() {
        return Read.VOCABULARY;
    }

    Concept scheme(String slug) {
        return vocabulary().scheme(slug).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** A concept with what is above it: from its scheme down to itself. */
    List<Concept> concept(String scheme, String slug) {
        return scheme(scheme)
                .pathTo(Voc.NS + scheme + "/" + slug)
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** Read when the first page asks, so that the portal starts without it. */
    private static final class Read {
        static final Vocabulary VOCABULARY = Vocabulary.of(Terms.words());
    }
}
