package org.larchiveum.portal.invented;

import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.jena.JenaGraphs;

/** A few invented triples to ask questions of; open as long as the process lives. */
final class InventedDataset {
    static final GraphStore STORE = filled();

    private InventedDataset() {}

    private static GraphStore filled() {
        var store = JenaGraphs.open(new GraphAddress.Memory());
        var places = RDFParser.fromString("""
                        PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#>
                        PREFIX lar: <https://w3id.org/larchiveum/ns#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        <https://archive.example/id/place/1> a lar:Place ; skos:prefLabel "지어낸 나루"@ko , "Invented ferry"@en ;
                          geo:lat 40.1 ; geo:long 127.2 ; lar:earliest "1958-01-01"^^xsd:date ; lar:latest "1958-12-31"^^xsd:date ;
                          skos:exactMatch <https://elsewhere.example/place/1> .
                        <https://archive.example/id/place/2> a lar:Place ; skos:prefLabel "지어낸 고개"@ko , "Invented pass"@en ;
                          geo:lat 41.3 ; geo:long 128.6 ; lar:earliest "1963-01-01"^^xsd:date ; lar:latest "1963-12-31"^^xsd:date .
                        """, Lang.TURTLE).toGraph();
        store.apply(Map.of("https://archive.example/id/place/1", places), List.of(), "1");
        return store;
    }
}
