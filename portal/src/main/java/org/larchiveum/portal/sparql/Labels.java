package org.larchiveum.portal.sparql;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.portal.layout.Terms;

/** The names of things whose addresses stand in an answer: terms as the vocabulary says them, entries as the dataset does. */
final class Labels {
    private static final int AT_ONCE = 500;
    private static final int MOST = 5000;
    private static final Question.Limits LIMITS = new Question.Limits(Duration.ofSeconds(5), 20_000, 8 << 20);

    private final SparqlEndpoint endpoint;

    Labels(SparqlEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** What is known of them, the visitor's language before others; an address without a name is absent. */
    Map<String, String> of(Collection<String> addresses, Language language) {
        Map<String, String> names = new HashMap<>();
        List<String> own = addresses.stream()
                .distinct()
                .filter(address -> !term(address, language, names))
                .filter(address -> address.startsWith(endpoint.base().toString()) || address.contains("/voc/local/"))
                .limit(MOST)
                .toList();
        for (int from = 0; from < own.size(); from += AT_ONCE) {
            ask(own.subList(from, Math.min(own.size(), from + AT_ONCE)), language, names);
        }
        return names;
    }

    private static boolean term(String address, Language language, Map<String, String> names) {
        boolean known = Terms.path(address).isPresent();
        if (known) {
            names.put(address, Terms.label(address, language));
        }
        return known;
    }

    private void ask(List<String> addresses, Language language, Map<String, String> names) {
        String values = addresses.stream()
                .filter(address -> !address.matches(".*[<>\"{}|^`\\\\\\s].*"))
                .map(address -> "<" + address + ">")
                .collect(Collectors.joining(" "));
        String query = """
                SELECT ?i ?name { VALUES ?i { %s } VALUES ?p {
                  <http://www.w3.org/2004/02/skos/core#prefLabel> <http://purl.org/dc/terms/title>
                  <https://www.ica.org/standards/RiC/ontology#name> } ?i ?p ?name }""".formatted(values);
        if (endpoint.answer(new Question(query, List.of(), List.of(), LIMITS)) instanceof Answer.Complete answer) {
            try (answer) {
                for (List<Optional<Node>> row : answer.preview(20_000).rows()) {
                    Node name = row.get(1).orElseThrow();
                    String address = row.get(0).orElseThrow().getURI();
                    boolean spoken = name.getLiteralLanguage().startsWith(language.tag());
                    if (spoken || !names.containsKey(address)) {
                        names.put(address, name.getLiteralLexicalForm());
                    }
                }
            }
        }
    }
}
