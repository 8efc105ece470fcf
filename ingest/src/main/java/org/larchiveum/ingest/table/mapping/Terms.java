package org.larchiveum.ingest.table.mapping;

import static org.larchiveum.archive.description.Kind.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.ontology.Access;
import org.larchiveum.ontology.Accountability;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Geo;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Museum;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Statistics;
import org.larchiveum.ontology.Voc;

/** The properties that tables can give, by name, each with the form that its values usually have. Immutable; share one. */
public final class Terms {
    /** What the archive works out itself from other entries; a table cannot say it. */
    private static final Set<String> DERIVED = Set.of(
            "perpetratorInstitution",
            "independentSourceCount",
            "contradictionCount",
            "controlledBy",
            "commandedBy",
            "guidedBy");

    private static final Set<String> DERIVED_OF_CASES = Set.of("verificationStatus", "knowledgeBasis");

    private final Ontology ontology;
    private final Map<String, Term> byName = new HashMap<>();
    private final Map<Node, Term> byProperty = new HashMap<>();

    public Terms(Ontology ontology) {
        this.ontology = ontology;
        everyKind();
        cases();
        institutions();
        evidence();
        accountability();
        rest();
    }

    private void everyKind() {
        add(Form.WORDS, SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel, SKOS.note, DCTerms.description);
        add(Form.CITATION, DCTerms.source);
        add(Form.TEXT, DCTerms.creator, DCTerms.publisher, DCTerms.language);
        add(Form.IRI, SKOS.exactMatch);
        add(Form.DATE, Lar.dateEdtf);
        add(Form.FLAG, Lar.invented);
        add(Form.IDENTIFIER, Lar.earlierIdentifier);
        concept(Voc.CONFIDENCE, Lar.confidence);
        concept(Voc.THEME, Lar.theme);
        concept(Voc.SEX, Lar.sex, Cases.victimSex);
        add(Form.EDTF, Lar.birthEdtf, Statistics.asOf);
        add(Form.INTEGER, Lar.memberCount, Statistics.value, Statistics.respondents);
        link(Lar.atPlace, PLACE);
        link(Lar.within, PLACE);
        concept(Voc.PLACE_TYPE, Lar.placeType);
        add(Form.TEXT, Lar.isoCode);
        add(Form.DECIMAL, Geo.latitude, Geo.longitude);
    }

    private void cases() {
        concept(Voc.VIOLATION_TYPE, Cases.primaryViolationType, Cases.violationType, Statistics.figureType);
        concept(Voc.FACILITY_TYPE, Cases.facilityType);
        concept(Voc.VICTIM_GROUP, Cases.victimGroup);
        concept(Voc.INVOLVEMENT_ROLE, Cases.involvementRole);
        link(Cases.atFacility, INSTITUTION);
        link(Cases.partOfEvent, EVENT);
        link(Cases.involvementIn, CASE);
        link(Cases.involvedAgent, PERSON, GROUP, INSTITUTION, POST);
        put(new Term(
                "involvement",
                Cases.involvement.asNode(),
                Form.INVOLVEMENT,
                Optional.of(Voc.INVOLVEMENT_ROLE),
                List.of(PERSON, GROUP, INSTITUTION, POST)));
    }

    private void institutions() {
        concept(Voc.INSTITUTION_TYPE, Institutions.institutionType);
        concept(Voc.CONTROL_TYPE, Institutions.controlType);
        add(Form.NAMES, Institutions.nameUse);
        link(Institutions.partOf, INSTITUTION);
        link(Institutions.postIn, INSTITUTION);
        link(Institutions.headOf, INSTITUTION);
        link(Institutions.postHolder, PERSON);
        link(Institutions.heldPost, POST);
        link(Institutions.controller, INSTITUTION, POST);
        link(Institutions.controlled, INSTITUTION);
    }

    private void evidence() {
        concept(Voc.SOURCE_TYPE, Evidence.sourceType, Statistics.figureSourceType);
        concept(Voc.KNOWLEDGE_BASIS, Evidence.knowledgeBasis);
        concept(Voc.STANCE, Evidence.stance);
        concept(Voc.VERIFICATION_STATUS, Evidence.verificationStatus);
        concept(Voc.STANDARD_OF_PROOF, Evidence.standardOfProof);
        concept(Voc.CONSENT_SCOPE, Lar.consentScope);
        add(Form.TEXT, Evidence.originGroup, Evidence.attestedValue, Evidence.assessor);
        add(Form.DAY, Evidence.assessedOn, Lar.consentRecorded);
        add(Form.IRI, Evidence.attestedProperty);
        add(Form.QUOTE, Evidence.passage);
        add(Form.RECORD, Evidence.inRecord);
        link(Evidence.providedBy, PERSON);
        link(Evidence.interviewee, PERSON);
        link(Evidence.produced, TESTIMONY);
        link(Evidence.inCampaign, CAMPAIGN);
        link(Evidence.attests, CASE);
        link(Evidence.fromSource, SOURCE, TESTIMONY, PUBLICATION, INSTRUMENT);
        link(Evidence.assesses, CASE, CONTROL, POSTING);
        link(Evidence.supersedes, ASSESSMENT);
        link(Access.consentFor, TESTIMONY, SOURCE);
    }

    private void accountability() {
        concept(Voc.CRIME, Accountability.crime);
        concept(Voc.MODE_OF_LIABILITY, Accountability.modeOfLiability);
        concept(Voc.INSTRUMENT_TYPE, Accountability.instrumentType);
        link(Accountability.client, PERSON, GROUP);
        link(Accountability.concernsCase, CASE);
        link(Accountability.sanctionOf, PERSON);
        link(Accountability.byInstitution, INSTITUTION);
        add(
                Form.TEXT,
                Accountability.forum,
                Accountability.addressedTo,
                Accountability.addressee,
                Accountability.issuedBy,
                Accountability.sanctionType);
    }

    private void rest() {
        concept(Voc.RECORD_FORM, Museum.publicationType);
        add(Form.TEXT, Museum.isbn, Museum.callNumber, Statistics.publishedBy, Statistics.coverage);
        add(Form.IRI, Statistics.countingUnit);
        link(Statistics.figurePerpetrator, INSTITUTION);
    }

    private void add(Form form, Property... properties) {
        for (var property : properties) {
            put(new Term(property.getLocalName(), property.asNode(), form, Optional.empty(), List.of()));
        }
    }

    private void concept(Resource scheme, Property... properties) {
        for (var property : properties) {
            put(new Term(property.getLocalName(), property.asNode(), Form.CONCEPT, Optional.of(scheme), List.of()));
        }
    }

    private void link(Property property, Kind... kinds) {
        put(new Term(property.getLocalName(), property.asNode(), Form.REFERENCE, Optional.empty(), List.of(kinds)));
    }

    private void put(Term term) {
        byName.put(term.name(), term);
        byProperty.put(term.property(), term);
    }

    /** The property with a local name, or a prefixed one ({@code skos:note}); empty when tables cannot give it. */
    public Optional<Term> find(String name) {
        int colon = name.indexOf(':');
        var known = Optional.ofNullable(byName.get(name.substring(colon + 1)));
        return colon < 0
                ? known
                : known.filter(term -> Prefixed.of(name).equals(term.property().getURI()));
    }

    /** The property as tables know it. */
    public Optional<Term> find(Node property) {
        return Optional.ofNullable(byProperty.get(property));
    }

    /** The names there are. */
    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    static boolean derived(String name, Kind kind) {
        var local = name.substring(name.indexOf(':') + 1);
        return DERIVED.contains(local) || (kind == CASE && DERIVED_OF_CASES.contains(local));
    }

    /** Whether things of a kind may have a property, as far as the ontology says for what it is meant (its domain). */
    boolean fits(Term term, Kind kind) {
        var graph = ontology.graph();
        var domains = graph.find(term.property(), RDFS.domain.asNode(), Node.ANY)
                .mapWith(said -> said.getObject())
                .toList();
        var own = ResourceFactory.createResource(Lar.NS + kind.term()).asNode();
        return domains.isEmpty()
                || domains.stream()
                        .anyMatch(domain -> domain.equals(own)
                                || graph.contains(own, RDFS.subClassOf.asNode(), domain)
                                || graph.contains(domain, RDFS.subClassOf.asNode(), own));
    }

    Ontology ontology() {
        return ontology;
    }
}
