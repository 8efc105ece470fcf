package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.larchiveum.archive.corroboration.Corroboration;
import org.larchiveum.archive.corroboration.Corroborations;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Voc;

/** What must be known of the whole archive to show one entry of knowledge: the trees of institutions and places, and who attests what. */
final class Knowledge {
    private static final String PREFIXES = "PREFIX lar: <https://w3id.org/larchiveum/ns#>\n";
    private static final String POINTING = PREFIXES + """
            SELECT DISTINCT ?e { { ?e ?p ?top } UNION { ?e (lar:atPlace/lar:within*) ?top }
              UNION { ?e lar:involvement/lar:involvedAgent ?top } UNION { ?e ^lar:perpetratorInstitution/lar:involvementIn ?top } }""";
    private static final String ATTESTED = PREFIXES + "SELECT DISTINCT ?e { ?a lar:fromSource ?top ; lar:attests ?e }";
    private static final String INVOLVED = PREFIXES + """
            SELECT ?c ?i { VALUES ?c { %s } ?part lar:involvementIn ?c . GRAPH ?part { ?c lar:perpetratorInstitution ?i } }""";
    private static final Set<Kind> IN_TREES = Set.of(Kind.INSTITUTION, Kind.PLACE, Kind.CONTROL);

    private final GraphStore staff;
    private final Corroborations corroborations;
    private final Consents consents;
    private Optional<Lineage> lineage = Optional.empty();

    Knowledge(GraphStore staff) {
        this.staff = staff;
        this.corroborations = new Corroborations(staff);
        this.consents = new Consents(staff);
    }

    /** Tells that an entry of this kind has changed. */
    void changed(Kind kind) {
        if (IN_TREES.contains(kind)) {
            lineage = Optional.empty();
        }
    }

    void forget() {
        lineage = Optional.empty();
    }

    Lineage lineage() {
        var known = lineage.orElseGet(() -> Lineage.of(staff));
        lineage = Optional.of(known);
        return known;
    }

    /** The entries whose public form may hang on an entry: those that link to it, and cases that lie in a place. */
    Set<EntryId> pointingTo(EntryId entry) {
        return entries(POINTING, entry);
    }

    /** What a source attests. */
    Set<EntryId> attestedBy(EntryId source) {
        return entries(ATTESTED, source);
    }

    private Set<EntryId> entries(String query, EntryId top) {
        var found = new HashSet<EntryId>();
        staff.select(query, Map.of("top", top.urn()), row -> row.get("e").toString())
                .forEach(iri -> EntryId.parse(iri.indexOf('#') < 0 ? iri : iri.substring(0, iri.indexOf('#')))
                        .ifPresent(found::add));
        found.remove(top);
        return found;
    }

    /** Those of some cases that rest on testimony which may not be used for them. */
    Set<EntryId> wantingConsent(Collection<EntryId> cases) {
        return consents.wanting(cases);
    }

    /** What follows for cases from the entries about them: how well each is corroborated. */
    Map<EntryId, List<Triple>> ofCases(Collection<EntryId> cases) {
        var named = cases.stream().collect(Collectors.toMap(EntryId::urn, id -> id));
        var facts = new HashMap<EntryId, List<Triple>>();
        corroborations.of(named.keySet()).forEach((urn, borneOut) -> {
            var id = named.get(urn);
            if (id != null) {
                facts.put(id, new ArrayList<>(said(NodeFactory.createURI(urn), borneOut)));
            }
        });
        institutions(named.keySet())
                .forEach(said -> EntryId.parse(said.getSubject().getURI())
                        .ifPresent(id -> facts.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(said)));
        return facts;
    }

    private static List<Triple> said(Node subject, Corroboration borneOut) {
        var said = new ArrayList<Triple>();
        said.add(Triple.create(
                subject,
                Evidence.verificationStatus.asNode(),
                Voc.verificationStatus(borneOut.status().slug()).asNode()));
        said.add(Triple.create(subject, Cases.independentSourceCount.asNode(), number(borneOut.supporting())));
        said.add(Triple.create(subject, Cases.contradictionCount.asNode(), number(borneOut.contradictions())));
        borneOut.basis()
                .map(basis -> Triple.create(
                        subject,
                        Evidence.knowledgeBasis.asNode(),
                        Voc.knowledgeBasis(basis.slug()).asNode()))
                .ifPresent(said::add);
        return said;
    }

    private static Node number(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    /** The institutions that involvements of their own entries name; a case's own involvements are in its own graph. */
    private List<Triple> institutions(Collection<String> cases) {
        var values = cases.stream().map(urn -> "<" + urn + ">").collect(Collectors.joining(" "));
        return staff.select(
                INVOLVED.formatted(values),
                Map.of(),
                row -> Triple.create(
                        row.get("c").asNode(),
                        Cases.perpetratorInstitution.asNode(),
                        row.get("i").asNode()));
    }
}
