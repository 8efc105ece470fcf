package org.larchiveum.archive.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.anonymity.Trait;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/**
 * The generalised form of a case, both ways: out of what the staff side knows, and as the public graph that is made of what may be told.
 * Everything else of a case, and every exact date and place, stays on the staff side, whatever its access level says.
 */
final class CaseForms {
    /** Longer chains of institutions or types than this are taken for a loop in hand-made descriptions. */
    private static final int DEEPEST = 16;

    private static final Map<Trait, Property> CONCEPTS = Map.of(
            Trait.FACILITY, Cases.facilityType,
            Trait.STATUS, Evidence.verificationStatus,
            Trait.BASIS, Evidence.knowledgeBasis);
    private static final Map<Trait, Property> COUNTS =
            Map.of(Trait.SOURCES, Cases.independentSourceCount, Trait.CONTRADICTIONS, Cases.contradictionCount);

    private final Function<Resource, Optional<Resource>> broader;
    private final int unitLevels;

    /**
     * @param broader the next wider concept of a type of violation
     * @param unitLevels how many levels of an institution's units are told, from the top
     */
    CaseForms(Function<Resource, Optional<Resource>> broader, int unitLevels) {
        this.broader = broader;
        this.unitLevels = unitLevels;
    }

    /** Whether things of a kind are shown in a generalised form only. */
    static boolean covers(Kind kind) {
        return kind == Kind.CASE || kind == Kind.EVENT;
    }

    /** All that could be told of an open case or event. */
    CaseForm of(Known known, Graph staff, Openness openness) {
        var told = new EnumMap<Trait, List<String>>(Trait.class);
        told.put(Trait.DECADE, Generalised.decade(known).stream().toList());
        told.put(
                Trait.PROVINCE,
                Generalised.province(known, openness).map(EntryId::toString).stream()
                        .toList());
        if (known.kind() == Kind.CASE) {
            ofCase(staff, known, openness, told);
        }
        boolean invented = staff.contains(known.subject(), Lar.invented.asNode(), Node.ANY);
        var access = known.access();
        var opened = access.opened().or(() -> access.disclosure().closedUntil()).orElse(LocalDate.EPOCH);
        return new CaseForm(known.kind(), access.publicId(), opened, invented, told);
    }

    private void ofCase(Graph staff, Known known, Openness openness, Map<Trait, List<String>> told) {
        told.put(
                Trait.TYPE,
                concept(staff, known, Cases.primaryViolationType)
                        .map(this::types)
                        .orElse(List.of()));
        var units = institutions(staff, known, openness);
        told.put(Trait.INSTITUTION, units.subList(0, Math.min(unitLevels, units.size())));
        CONCEPTS.forEach((trait, property) -> told.put(
                trait,
                concept(staff, known, property).map(concept -> concept.getURI().substring(Voc.NS.length())).stream()
                        .toList()));
        COUNTS.forEach((trait, property) -> told.put(
                trait,
                staff
                        .find(known.subject(), property.asNode(), Node.ANY)
                        .mapWith(said -> said.getObject().getLiteralLexicalForm())
                        .nextOptional()
                        .stream()
                        .toList()));
    }

    private static Optional<Resource> concept(Graph staff, Known known, Property property) {
        return staff
                .find(known.subject(), property.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .filterKeep(value -> value.isURI() && value.getURI().startsWith(Voc.NS))
                .mapWith(Node::getURI)
                .toList()
                .stream()
                .sorted()
                .findFirst()
                .map(ResourceFactory::createResource);
    }

    private List<String> types(Resource narrowest) {
        var path = new ArrayList<String>();
        for (var type = Optional.of(narrowest); type.isPresent() && path.size() < DEEPEST; ) {
            path.addFirst(type.get().getURI().substring(Voc.NS.length()));
            type = broader.apply(type.get());
        }
        return path;
    }

    /** Of each institution those that stand above it and are open; where there are several, depth by depth. */
    private static List<String> institutions(Graph staff, Known known, Openness openness) {
        var paths = staff
                .find(known.subject(), Cases.perpetratorInstitution.asNode(), Node.ANY)
                .mapWith(said -> EntryId.parse(said.getObject().toString()))
                .toList()
                .stream()
                .flatMap(Optional::stream)
                .map(id -> above(id, openness))
                .filter(path -> !path.isEmpty())
                .toList();
        int depth = paths.stream().mapToInt(List::size).max().orElse(0);
        var path = new ArrayList<String>();
        for (int at = 0; at < depth; at++) {
            var same = new TreeSet<String>();
            for (var one : paths) {
                same.add(one.get(Math.min(at, one.size() - 1)));
            }
            path.add(String.join(CaseForm.AND, same));
        }
        return path;
    }

    private static List<String> above(EntryId institution, Openness openness) {
        var path = new ArrayList<String>();
        var at = Optional.of(institution);
        for (int i = 0; i < DEEPEST && at.isPresent(); i++) {
            var id = at.get();
            if (openness.address(id).isPresent()) {
                path.addFirst(id.toString());
            }
            at = openness.entry(id)
                    .filter(Known.class::isInstance)
                    .map(Known.class::cast)
                    .flatMap(unit -> unit.links(Institutions.partOf).sorted().findFirst());
        }
        return path;
    }

    /** The public graph of what is told; {@code iri} is the case's public address. */
    Model graph(CaseForm told, String iri, Openness openness) {
        var view = ModelFactory.createDefaultModel();
        var subject = view.createResource(iri)
                .addProperty(RDF.type, view.createResource(Lar.NS + told.kind().term()));
        told.narrowest(Trait.TYPE)
                .forEach(type -> subject.addProperty(Cases.primaryViolationType, view.createResource(Voc.NS + type)));
        CONCEPTS.forEach((trait, property) -> told.narrowest(trait)
                .forEach(concept -> subject.addProperty(property, view.createResource(Voc.NS + concept))));
        COUNTS.forEach((trait, property) ->
                told.narrowest(trait).forEach(count -> subject.addProperty(property, count, XSDDatatype.XSDinteger)));
        told.narrowest(Trait.DECADE).forEach(decade -> Generalised.say(decade, subject));
        addresses(told, Trait.PROVINCE, openness)
                .forEach(place -> subject.addProperty(Lar.atPlace, view.createResource(place)));
        addresses(told, Trait.INSTITUTION, openness)
                .forEach(unit -> subject.addProperty(Cases.perpetratorInstitution, view.createResource(unit)));
        if (told.invented()) {
            subject.addLiteral(Lar.invented, true);
        }
        return view;
    }

    /** Only of what is still open: another change may have closed it since the form was made. */
    private static List<String> addresses(CaseForm told, Trait trait, Openness openness) {
        return told.narrowest(trait).stream()
                .map(EntryId::parse)
                .flatMap(Optional::stream)
                .map(openness::address)
                .flatMap(Optional::stream)
                .toList();
    }
}
