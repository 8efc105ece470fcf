package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.publication.Publication;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.When;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;

/** What the indexes are told of an entry of knowledge. */
final class KnownIndex {
    private final Ontology ontology;
    private final Knowledge knowledge;

    KnownIndex(Ontology ontology, Knowledge knowledge) {
        this.ontology = ontology;
        this.knowledge = knowledge;
    }

    void changed(Kind kind) {
        knowledge.changed(kind);
    }

    Map<EntryId, List<Triple>> ofCases(Collection<EntryId> cases) {
        return cases.isEmpty() ? Map.of() : knowledge.ofCases(cases);
    }

    IndexEntry staff(Known known, Graph graph) {
        return of(known, known.id().toString(), graph, known.subject(), place(known));
    }

    /** From the public graph; the staff graph only says where in the trees it stands, as far as those above are open. */
    IndexEntry open(Known known, Publication published, Function<EntryId, Optional<String>> openId) {
        var subject = ResourceFactory.createResource(published.iri()).asNode();
        var place = published.graph().getGraph().contains(subject, Lar.atPlace.asNode(), Node.ANY)
                ? place(known)
                : Multilingual.NONE;
        return of(known, published.id().toString(), published.graph().getGraph(), subject, place);
    }

    /** The name of the widest but one place it lies in: a country's province. */
    private Multilingual place(Known known) {
        var lineage = knowledge.lineage();
        return known.links(Lar.atPlace)
                .map(lineage::path)
                .filter(path -> !path.isEmpty())
                .map(path -> lineage.name(path.get(Math.min(1, path.size() - 1))))
                .findFirst()
                .orElse(Multilingual.NONE);
    }

    private IndexEntry of(Known known, String id, Graph graph, Node subject, Multilingual place) {
        var names = new ArrayList<String>();
        for (var property : List.of(SKOS.altLabel, SKOS.hiddenLabel)) {
            texts(graph, subject, property).forEach(names::add);
        }
        graph.find(subject, Institutions.nameUse.asNode(), Node.ANY)
                .forEach(use ->
                        texts(graph, use.getObject(), Institutions.usedName).forEach(names::add));
        var when = text(graph, subject, Lar.dateEdtf)
                .flatMap(DateSpan::parse)
                .map(date -> new When(date.earliest(), date.latest(), date.edtf()))
                .orElse(When.UNKNOWN);
        var named = words(graph, subject, SKOS.prefLabel);
        var title = named.isEmpty() ? title(known.kind(), graph, subject, when, place) : named;
        return new IndexEntry(
                new IndexEntry.Identity(id, known.kind(), Optional.empty(), ""),
                new IndexEntry.Words(title, Multilingual.NONE, names, List.of()),
                IndexEntry.Facets.NONE,
                when,
                IndexEntry.Position.TOP,
                new IndexEntry.Presentation(
                        "", Optional.empty(), graph.contains(subject, Lar.invented.asNode(), Node.ANY)));
    }

    /** What has no name is called by what it is: the type of the violation, the decade, the province. */
    private Multilingual title(Kind kind, Graph graph, Node subject, When when, Multilingual place) {
        var type = graph.find(subject, Cases.primaryViolationType.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .nextOptional()
                .orElseGet(() ->
                        ResourceFactory.createResource(Lar.NS + kind.term()).asNode());
        var byTag = new TreeMap<String, String>();
        for (var language : Language.values()) {
            var parts = new ArrayList<String>();
            ontology.label(type, language.tag()).ifPresent(parts::add);
            when.earliest().ifPresent(day -> parts.add(day.getYear() / 10 + (language == Language.KO ? "0년대" : "0s")));
            place.in(language).ifPresent(parts::add);
            byTag.put(language.tag(), String.join(", ", parts));
        }
        return new Multilingual(byTag);
    }

    private static List<String> texts(Graph graph, Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isLiteral)
                .mapWith(Node::getLiteralLexicalForm)
                .toList();
    }

    private static Optional<String> text(Graph graph, Node subject, Property property) {
        return texts(graph, subject, property).stream().sorted().findFirst();
    }

    private static Multilingual words(Graph graph, Node subject, Property property) {
        var byTag = new TreeMap<String, String>();
        graph.find(subject, property.asNode(), Node.ANY)
                .filterKeep(said -> said.getObject().isLiteral())
                .forEach(said -> byTag.put(
                        said.getObject().getLiteralLanguage(), said.getObject().getLiteralLexicalForm()));
        return new Multilingual(byTag);
    }
}
