package org.larchiveum.portal.layout;

import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** The names of documentary forms, as the scheme of the ontology says them in both languages. */
public final class Forms {
    private Forms() {}

    /** The name of a form by its word ({@code letter}); empty for a word the scheme does not know. */
    public static Optional<String> say(String word, Language language) {
        return Scheme.WORDS
                .concept(Voc.RECORD_FORM, word)
                .flatMap(form -> Scheme.WORDS.label(form.asNode(), language.tag()))
                .map(Forms::asHeading);
    }

    /** English labels are written small in the scheme; Hangul has no capitals and stays. */
    private static String asHeading(String label) {
        int first = label.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + label.substring(Character.charCount(first));
    }

    /** Read when the first page asks, so that the portal starts without it. */
    private static final class Scheme {
        static final Ontology WORDS = Ontology.load();
    }
}
