package org.larchiveum.portal.layout;

import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ontology.Voc;

/** The names of documentary forms, as the scheme of the ontology says them in both languages. */
public final class Forms {
    private Forms() {}

    /** The name of a form by its word ({@code letter}); empty for a word the scheme does not know. */
    public static Optional<String> say(String word, Language language) {
        return Terms.words()
                .concept(Voc.RECORD_FORM, word)
                .flatMap(form -> Terms.words().label(form.asNode(), language.tag()))
                .map(Terms::capital);
    }
}
