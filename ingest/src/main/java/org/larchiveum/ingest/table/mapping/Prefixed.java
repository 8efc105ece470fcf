package org.larchiveum.ingest.table.mapping;

import java.util.Map;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.ontology.Geo;
import org.larchiveum.ontology.Lar;

/** Short names of terms, {@code skos:note}, and the addresses that they stand for. */
public final class Prefixed {
    private static final Map<String, String> NAMESPACES = Map.of(
            "lar", Lar.NS,
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "dcterms", DCTerms.NS,
            "geo", Geo.NS);

    private Prefixed() {}

    /** The full address of a short name; any other text as it is. */
    public static String of(String name) {
        int colon = name.indexOf(':');
        var namespace = colon < 0 ? null : NAMESPACES.get(name.substring(0, colon));
        return namespace == null ? name : namespace + name.substring(colon + 1);
    }

    /** The short name of an address, if there is one; else the address. */
    public static String shorten(String iri) {
        return NAMESPACES.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(iri);
    }
}
