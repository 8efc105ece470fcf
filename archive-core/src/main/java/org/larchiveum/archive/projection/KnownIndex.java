package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.When;
import org.larchiveum.ontology.Lar;

/** What the indexes are told of an entry of knowledge. */
final class KnownIndex {
    private KnownIndex() {}

    static IndexEntry staff(Known known) {
        var graph = known.graph();
        return of(known.id().toString(), known.kind(), graph, known.subject());
    }

    static IndexEntry open(Known known, Model published, String iri) {
        return of(
                known.access().publicId().toString(),
                known.kind(),
                published.getGraph(),
                ResourceFactory.createResource(iri).asNode());
    }

    private static IndexEntry of(String id, Kind kind, org.apache.jena.graph.Graph graph, Node subject) {
        var names = new ArrayList<String>();
        for (var property : List.of(SKOS.altLabel, SKOS.hiddenLabel)) {
            graph.find(subject, property.asNode(), Node.ANY)
                    .forEach(said -> names.add(said.getObject().getLiteralLexicalForm()));
        }
        return new IndexEntry(
                new IndexEntry.Identity(id, kind, Optional.empty(), ""),
                new IndexEntry.Words(words(graph, subject, SKOS.prefLabel), Multilingual.NONE, names, List.of()),
                IndexEntry.Facets.NONE,
                When.UNKNOWN,
                IndexEntry.Position.TOP,
                new IndexEntry.Presentation(
                        "", Optional.empty(), graph.contains(subject, Lar.invented.asNode(), Node.ANY)));
    }

    private static Multilingual words(org.apache.jena.graph.Graph graph, Node subject, Property property) {
        var byTag = new TreeMap<String, String>();
        graph.find(subject, property.asNode(), Node.ANY)
                .filterKeep(said -> said.getObject().isLiteral())
                .forEach(said -> byTag.put(
                        said.getObject().getLiteralLanguage(), said.getObject().getLiteralLexicalForm()));
        return new Multilingual(byTag);
    }
}
