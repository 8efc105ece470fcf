package org.larchiveum.archive.register;

import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/** The short names that volumes are written with. They never change: a slice of an old volume is read with them. */
final class Prefixes {
    static final PrefixMap MAP = PrefixMapFactory.create();

    static {
        MAP.add("lar", Lar.NS);
        MAP.add("voc", Voc.NS);
        MAP.add("dcterms", "http://purl.org/dc/terms/");
        MAP.add("skos", "http://www.w3.org/2004/02/skos/core#");
        MAP.add("oa", "http://www.w3.org/ns/oa#");
        MAP.add("prov", "http://www.w3.org/ns/prov#");
        MAP.add("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        MAP.add("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    private Prefixes() {}

    /** As Turtle says them at the head of a volume. */
    static String head() {
        var head = new StringBuilder();
        MAP.getMapping().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(p -> head.append("@prefix ")
                        .append(p.getKey())
                        .append(": <")
                        .append(p.getValue())
                        .append("> .\n"));
        return head.toString();
    }
}
