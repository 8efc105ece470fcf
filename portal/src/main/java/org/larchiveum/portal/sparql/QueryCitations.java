package org.larchiveum.portal.sparql;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.portal.citation.Citable;
import org.larchiveum.portal.citation.Citations;
import org.larchiveum.portal.citation.Cited;

/** How to cite a question: by its permanent address, the state of the dataset it was put to, and the day. */
final class QueryCitations {
    private final SparqlEndpoint endpoint;
    private final Citations citations;
    private final List<QueryExample> examples;

    QueryCitations(SparqlEndpoint endpoint, Citations citations, List<QueryExample> examples) {
        this.endpoint = endpoint;
        this.citations = citations;
        this.examples = List.copyOf(examples);
    }

    Citable of(String query, Permalink link) {
        String address = endpoint.base().resolve(URI.create(link.address())).toString();
        return citations.own(Citable.Sort.QUERY, title(query), Optional.empty(), address, state());
    }

    Cited shown(String query, Permalink link, Language language) {
        String asked = link.address().substring(link.address().indexOf('?'));
        return citations.shown(of(query, link), "/sparql/cite.", asked + "&lang=" + language.tag());
    }

    /** An example has a title; any other question is one without. */
    private Multilingual title(String query) {
        String compact = QueryText.compact(query);
        Optional<QueryExample> known = examples.stream()
                .filter(example -> QueryText.compact(example.query()).equals(compact))
                .findFirst();
        Map<String, String> titles = new TreeMap<>();
        for (Language language : Language.values()) {
            Locale locale = Locale.forLanguageTag(language.tag());
            titles.put(
                    language.tag(),
                    known.map(example -> example.title(locale)).orElseGet(() -> Words.in(locale, "sparql.cite.title")));
        }
        return new Multilingual(new TreeMap<>(titles));
    }

    /** The state that was asked and, before it, the newest release that there was then: {@code 2026.1+0f3c9a51de}. */
    private String state() {
        var state = state(endpoint.version());
        return endpoint.release().map(release -> release + "+" + state).orElse(state);
    }

    /** A name for the state of the dataset that tells nothing about what made it. */
    private static String state(String generation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(generation.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
