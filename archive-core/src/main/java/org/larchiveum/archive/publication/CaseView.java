package org.larchiveum.archive.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/**
 * The generalised form of a case or an event: type, decade, province, institution and counts. Everything else of it, and every exact date
 * and place, stays on the staff side, whatever its access level says.
 */
final class CaseView {
    static final List<Property> OF_EVENT = List.of();
    static final List<Property> OF_CASE = List.of(
            Cases.primaryViolationType,
            Cases.facilityType,
            Cases.perpetratorInstitution,
            Cases.independentSourceCount,
            Cases.contradictionCount,
            Evidence.verificationStatus,
            Evidence.knowledgeBasis);

    /** Longer chains of places than this are taken for a loop in hand-made descriptions. */
    private static final int DEEPEST = 16;

    private final Openness openness;

    CaseView(Openness openness) {
        this.openness = openness;
    }

    void write(Resource source, Resource subject, List<Property> shown) {
        source.listProperties(RDF.type).forEachRemaining(said -> subject.addProperty(RDF.type, said.getObject()));
        for (var property : shown) {
            source.listProperties(property).forEachRemaining(said -> value(said.getObject())
                    .ifPresent(value -> subject.addProperty(property, value)));
        }
        decade(source, subject);
        source
                .listProperties(Lar.atPlace)
                .mapWith(said -> said.getObject().toString())
                .mapWith(EntryId::parse)
                .toList()
                .stream()
                .flatMap(Optional::stream)
                .map(this::province)
                .flatMap(Optional::stream)
                .distinct()
                .limit(1)
                .forEach(province ->
                        subject.addProperty(Lar.atPlace, subject.getModel().createResource(province)));
        source.listProperties(Lar.invented)
                .forEachRemaining(said -> subject.addProperty(Lar.invented, said.getObject()));
    }

    private Optional<RDFNode> value(RDFNode value) {
        if (!value.isURIResource() || !value.asResource().getURI().startsWith("urn:")) {
            return Optional.of(value);
        }
        return EntryId.parse(value.asResource().getURI())
                .flatMap(openness::address)
                .map(org.apache.jena.rdf.model.ResourceFactory::createResource);
    }

    /** Nothing when the date may lie in two decades: a wider span is as telling as a narrower one. */
    private static void decade(Resource source, Resource subject) {
        var said = source.getProperty(Lar.dateEdtf);
        if (said == null) {
            return;
        }
        var span = DateSpan.parse(said.getString());
        var first = span.flatMap(DateSpan::earliest).map(LocalDate::getYear);
        var last = span.flatMap(DateSpan::latest).map(LocalDate::getYear);
        if (first.isPresent() && last.isPresent() && first.get() / 10 == last.get() / 10) {
            int decade = first.get() / 10;
            subject.addProperty(Lar.dateEdtf, decade + "X");
            subject.addProperty(Lar.earliest, decade + "0-01-01", XSDDatatype.XSDdate);
            subject.addProperty(Lar.latest, decade + "9-12-31", XSDDatatype.XSDdate);
        }
    }

    /** The open province that a place lies in, or is. */
    private Optional<String> province(EntryId place) {
        var at = Optional.of(place);
        for (int i = 0; i < DEEPEST && at.isPresent(); i++) {
            var known =
                    at.flatMap(openness::entry).filter(Known.class::isInstance).map(Known.class::cast);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            var province = Voc.placeType("province").asNode();
            if (known.get().values(Lar.placeType).anyMatch(province::equals)) {
                return openness.address(known.get().id());
            }
            at = known.get().links(Lar.within).sorted().findFirst();
        }
        return Optional.empty();
    }
}
