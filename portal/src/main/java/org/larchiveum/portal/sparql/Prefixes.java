package org.larchiveum.portal.sparql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/** The prefixes in which this archive's data is usually asked. */
final class Prefixes {
    static final Map<String, String> ALL = all();

    private Prefixes() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("lar", Lar.NS);
        all.put("voc", Voc.NS);
        all.put("fn", "https://w3id.org/larchiveum/fn#");
        all.put("dcterms", "http://purl.org/dc/terms/");
        all.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        all.put("oa", "http://www.w3.org/ns/oa#");
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("premis", "http://www.loc.gov/premis/rdf/v3/");
        all.put("prov", "http://www.w3.org/ns/prov#");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        all.put("rico", "https://www.ica.org/standards/RiC/ontology#");
        all.put("schema", "https://schema.org/");
        all.put("skos", "http://www.w3.org/2004/02/skos/core#");
        all.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return Collections.unmodifiableMap(all);
    }

    static Optional<String> declaration(String prefix) {
        return Optional.ofNullable(ALL.get(prefix)).map(address -> "PREFIX " + prefix + ": <" + address + ">");
    }

    /** An address as it is written with a prefix; empty when none fits. */
    static Optional<String> shortened(String address) {
        return ALL.entrySet().stream()
                .filter(entry -> address.startsWith(entry.getValue()))
                .map(entry -> Map.entry(
                        entry.getKey(), address.substring(entry.getValue().length())))
                .filter(entry -> entry.getValue().matches("[A-Za-z][A-Za-z0-9_-]*"))
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .findFirst();
    }
}
