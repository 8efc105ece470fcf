package org.larchiveum.portal.layout;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** The words of the archive's vocabulary, as its files say them in both languages, and where its pages lie. */
public final class Terms {
    private Terms() {}

    /** The vocabulary; read when the first page asks, so that the portal starts without it. */
    public static Ontology words() {
        return Read.WORDS;
    }

    /** The label of a class, property or concept as it stands in the vocabulary; its last part where it has none. */
    public static String label(String iri, Language language) {
        return words().label(NodeFactory.createURI(iri), language.tag()).orElseGet(() -> last(iri));
    }

    /** The label as a heading or the beginning of a line: English labels are written small in the vocabulary. */
    public static String heading(String iri, Language language) {
        return capital(label(iri, language));
    }

    /** With its first letter large; Hangul has no capitals and stays. */
    public static String capital(String label) {
        if (label.isEmpty()) {
            return label;
        }
        int first = label.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + label.substring(Character.charCount(first));
    }

    /** Where the page of a term lies, without its language: {@code /ns#Place}, {@code /ns/sex/female}; empty for another's term. */
    public static Optional<String> path(String iri) {
        if (iri.startsWith(Lar.NS)) {
            return Optional.of("/ns#" + iri.substring(Lar.NS.length()));
        }
        return iri.startsWith(Voc.NS) && !iri.startsWith(Voc.NS + "local/")
                ? Optional.of("/ns/" + iri.substring(Voc.NS.length()))
                : Optional.empty();
    }

    /** What follows the last slash or hash. */
    public static String last(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private static final class Read {
        static final Ontology WORDS = Ontology.load();
    }
}
