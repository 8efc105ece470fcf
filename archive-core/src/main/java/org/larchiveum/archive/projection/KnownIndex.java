package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.anonymity.Trait;
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
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Statistics;
import org.larchiveum.ontology.Voc;

/** What the indexes are told of an entry of knowledge. */
final class KnownIndex {
    private static final Set<Kind> JOINING =
            Set.of(Kind.ATTESTATION, Kind.INVOLVEMENT, Kind.CONSENT, Kind.CONTROL, Kind.POSTING, Kind.INTERVIEW);

    private final Trees trees;
    private final Knowledge knowledge;

    KnownIndex(Ontology ontology, Knowledge knowledge) {
        this.trees = new Trees(ontology);
        this.knowledge = knowledge;
    }

    void changed(Kind kind) {
        knowledge.changed(kind);
    }

    Set<EntryId> wantingConsent(Collection<EntryId> cases) {
        return cases.isEmpty() ? Set.of() : knowledge.wantingConsent(cases);
    }

    Map<EntryId, List<Triple>> ofCases(Collection<EntryId> cases) {
        return cases.isEmpty() ? Map.of() : knowledge.ofCases(cases);
    }

    /** Nothing for what has no name and only joins others, such as an attestation: it is found by what it joins. */
    Optional<IndexEntry> staff(Known known, Graph graph) {
        if (JOINING.contains(known.kind()) && known.name().isEmpty()) {
            return Optional.empty();
        }
        var all = new Told(graph, known.subject(), id -> Optional.of(id.toString()));
        return Optional.of(of(
                known.kind(),
                known.id().toString(),
                all,
                knowledge(all, answerable(known, graph), located(known, known.links(Lar.atPlace)))));
    }

    /**
     * From the public graph; the staff side only says where in the trees the entry stands, as far as those above are open.
     *
     * @param openId the public id of an open entry
     */
    IndexEntry open(Known known, Graph staff, Publication published, Function<EntryId, Optional<String>> openId) {
        var subject = ResourceFactory.createResource(published.iri()).asNode();
        var told = new Told(published.graph().getGraph(), subject, openId);
        return of(
                known.kind(),
                published.id().toString(),
                told,
                knowledge(told, answerable(known, staff), located(known, known.links(Lar.atPlace))));
    }

    /** Of a case or an event, from what is told of it and nothing else. */
    IndexEntry open(CaseForm form, Publication published, Function<EntryId, Optional<String>> openId) {
        var subject = ResourceFactory.createResource(published.iri()).asNode();
        var told = new Told(published.graph().getGraph(), subject, openId);
        return of(
                form.kind(),
                published.id().toString(),
                told,
                knowledge(told, entries(form, Trait.INSTITUTION), entries(form, Trait.PROVINCE)));
    }

    private static Stream<EntryId> entries(CaseForm form, Trait trait) {
        return form.narrowest(trait).stream().map(EntryId::parse).flatMap(Optional::stream);
    }

    /** What one side is told of an entry, and by which key it knows others. */
    private record Told(Graph graph, Node subject, Function<EntryId, Optional<String>> key) {
        Stream<Node> objects(Property property) {
            return graph.find(subject, property.asNode(), Node.ANY).mapWith(Triple::getObject).toList().stream();
        }

        Optional<String> slug(Property property) {
            return objects(property)
                    .filter(Node::isURI)
                    .map(concept -> Voc.slugOf(ResourceFactory.createResource(concept.getURI())))
                    .findFirst();
        }
    }

    private static Stream<EntryId> answerable(Known known, Graph graph) {
        return known.kind() == Kind.INSTITUTION
                ? Stream.of(known.id())
                : Stream.of(Cases.perpetratorInstitution, Institutions.postIn, Statistics.figurePerpetrator)
                        .flatMap(property -> graph
                                .find(known.subject(), property.asNode(), Node.ANY)
                                .mapWith(said -> EntryId.parse(said.getObject().toString()))
                                .toList()
                                .stream())
                        .flatMap(Optional::stream);
    }

    private static Stream<EntryId> located(Known known, Stream<EntryId> places) {
        return known.kind() == Kind.PLACE ? Stream.of(known.id()) : places;
    }

    private IndexEntry.Knowledge knowledge(Told told, Stream<EntryId> answerable, Stream<EntryId> places) {
        var lineage = knowledge.lineage();
        var violations = Stream.of(Cases.primaryViolationType, Cases.violationType, Statistics.figureType)
                .flatMap(told::objects)
                .filter(Node::isURI)
                .distinct()
                .map(trees::concept)
                .toList();
        var institutions = answerable
                .distinct()
                .flatMap(id -> Trees.entry(id, lineage, told.key()).stream())
                .toList();
        var located = places.flatMap(id -> Trees.entry(id, lineage, told.key()).stream())
                .toList();
        return new IndexEntry.Knowledge(
                violations,
                institutions,
                located,
                told.slug(Evidence.knowledgeBasis),
                told.slug(Evidence.verificationStatus));
    }

    private IndexEntry of(Kind kind, String id, Told told, IndexEntry.Knowledge terms) {
        var names = new ArrayList<String>();
        for (var property : List.of(SKOS.altLabel, SKOS.hiddenLabel)) {
            names.addAll(texts(told.graph(), told.subject(), property));
        }
        told.objects(Institutions.nameUse)
                .forEach(use -> names.addAll(texts(told.graph(), use, Institutions.usedName)));
        var when = texts(told.graph(), told.subject(), Lar.dateEdtf).stream()
                .sorted()
                .findFirst()
                .flatMap(DateSpan::parse)
                .map(date -> new When(date.earliest(), date.latest(), date.edtf()))
                .orElse(When.UNKNOWN);
        var named = words(told.graph(), told.subject(), SKOS.prefLabel);
        var title = named.isEmpty() ? title(kind, told, when, terms) : named;
        return new IndexEntry(
                new IndexEntry.Identity(id, kind, Optional.empty(), ""),
                new IndexEntry.Words(title, words(told.graph(), told.subject(), DCTerms.description), names, List.of()),
                new IndexEntry.Facets(Set.of(), List.of(), List.of(), List.of(), terms),
                when,
                IndexEntry.Position.TOP,
                new IndexEntry.Presentation(
                        "",
                        Optional.empty(),
                        told.objects(Lar.invented).findAny().isPresent()));
    }

    /** What has no name is called by what it is: the type of the violation, the decade, the province. */
    private Multilingual title(Kind kind, Told told, When when, IndexEntry.Knowledge terms) {
        var type = told.objects(Cases.primaryViolationType).findFirst().orElseGet(() -> ResourceFactory.createResource(
                        Lar.NS + kind.term())
                .asNode());
        var label = trees.label(type);
        var place = terms.places().stream()
                .findFirst()
                .map(path ->
                        path.terms().get(Math.min(1, path.terms().size() - 1)).labels())
                .orElse(Multilingual.NONE);
        var byTag = new TreeMap<String, String>();
        for (var language : Language.values()) {
            var parts = new ArrayList<String>();
            label.in(language).ifPresent(parts::add);
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

    private static Multilingual words(Graph graph, Node subject, Property property) {
        var byTag = new TreeMap<String, String>();
        graph.find(subject, property.asNode(), Node.ANY)
                .filterKeep(said -> said.getObject().isLiteral())
                .forEach(said -> byTag.put(
                        said.getObject().getLiteralLanguage(), said.getObject().getLiteralLexicalForm()));
        return new Multilingual(byTag);
    }
}
