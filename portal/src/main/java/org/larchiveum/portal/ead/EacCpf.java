package org.larchiveum.portal.ead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.Held;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.knowledge.NameInUse;
import org.larchiveum.archive.reading.knowledge.Reference;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.notation.Xml;
import org.springframework.stereotype.Component;

/** Holding organisations and institutions as authority records in EAC-CPF (2010), after ISAAR(CPF). */
@Component
public class EacCpf {
    private static final String NAMESPACE = "urn:isbn:1-931666-33-4";
    /** How an institution may stand to another, in the words of the standard. */
    private static final Map<Property, String> RELATIONS =
            Map.of(Institutions.partOf, "hierarchical-parent", Institutions.commandedBy, "hierarchical-parent");

    private final PortalSettings settings;

    public EacCpf(PortalSettings settings) {
        this.settings = settings;
    }

    /** A body that holds records, with the tops of what it holds. */
    public String organisation(PublicEntry body, Held held) {
        var xml =
                begin(Kind.ORGANISATION, body.id(), body.description().showing().invented());
        xml.open("identity").element("entityId", address(Kind.ORGANISATION, body.id()));
        xml.element("entityType", "corporateBody");
        name(body.description().title(), Optional.empty(), xml);
        xml.close();
        xml.open("description");
        history(body.description().context().history(), xml);
        xml.close();
        if (!held.tops().isEmpty()) {
            xml.open("relations");
            for (var top : held.tops()) {
                var unit = top.unit();
                xml.open(
                        "resourceRelation",
                        "resourceRelationType",
                        "other",
                        "xlink:type",
                        "simple",
                        "xlink:href",
                        address(unit.kind(), unit.id()));
                entries(unit.label().title(), xml);
                xml.close();
            }
            xml.close();
        }
        return end(xml);
    }

    /** An institution with the names it bore. */
    public String institution(Thing institution) {
        var reference = institution.reference();
        var xml = begin(Kind.INSTITUTION, reference.id(), reference.invented());
        xml.open("identity").element("entityId", reference.iri());
        xml.element("entityType", "corporateBody");
        name(reference.name(), Optional.empty(), xml);
        for (NameInUse use : institution.names()) {
            name(use.name(), use.when(), xml);
        }
        xml.close();
        xml.open("description");
        institution.text(Lar.dateEdtf).flatMap(DateSpan::parse).ifPresent(span -> {
            xml.open("existDates");
            date(span, xml);
            xml.close();
        });
        history(institution.words(DCTerms.description), xml);
        xml.close();
        relations(institution, xml);
        return end(xml);
    }

    private void relations(Thing institution, Xml xml) {
        var related = RELATIONS.entrySet().stream()
                .flatMap(relation -> institution.links(relation.getKey()).stream()
                        .map(other -> Map.entry(relation.getValue(), other)))
                .toList();
        if (related.isEmpty()) {
            return;
        }
        xml.open("relations");
        for (Map.Entry<String, Reference> relation : related) {
            xml.open(
                    "cpfRelation",
                    "cpfRelationType",
                    relation.getKey(),
                    "xlink:type",
                    "simple",
                    "xlink:href",
                    relation.getValue().iri());
            entries(relation.getValue().name(), xml);
            xml.close();
        }
        xml.close();
    }

    private static void entries(Multilingual name, Xml xml) {
        name.byTag().forEach((tag, text) -> xml.element("relationEntry", text, "xml:lang", tag));
    }

    private static void name(Multilingual name, Optional<DateSpan> when, Xml xml) {
        name.byTag().forEach((tag, text) -> {
            xml.open("nameEntry", "xml:lang", tag).element("part", text);
            when.ifPresent(span -> {
                xml.open("useDates");
                date(span, xml);
                xml.close();
            });
            xml.close();
        });
    }

    private static void date(DateSpan span, Xml xml) {
        int slash = span.edtf().indexOf('/');
        if (slash < 0) {
            xml.element(
                    "date",
                    span.edtf(),
                    "notBefore",
                    span.earliest().map(Object::toString).orElse(""),
                    "notAfter",
                    span.latest().map(Object::toString).orElse(""));
            return;
        }
        xml.open("dateRange");
        side("fromDate", span.edtf().substring(0, slash), xml);
        side("toDate", span.edtf().substring(slash + 1), xml);
        xml.close();
    }

    private static void side(String element, String edtf, Xml xml) {
        if (!edtf.isEmpty() && !edtf.equals("..")) {
            xml.element(element, edtf);
        }
    }

    private static void history(Multilingual texts, Xml xml) {
        texts.byTag().forEach((tag, text) -> {
            xml.open("biogHist", "xml:lang", tag);
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> xml.element("p", line));
            xml.close();
        });
    }

    private String address(Kind kind, PublicId id) {
        return settings.address("/id/" + kind.word() + "/" + id);
    }

    private Xml begin(Kind kind, PublicId id, boolean invented) {
        var xml = Xml.document();
        xml.open(
                "eac-cpf",
                "xmlns",
                NAMESPACE,
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " https://eac.staatsbibliothek-berlin.de/schema/cpf.xsd");
        xml.open("control").element("recordId", kind.word() + "-" + id);
        xml.element("maintenanceStatus", "derived");
        xml.element("publicationStatus", "approved");
        xml.open("maintenanceAgency")
                .element("agencyName", settings.title().en())
                .close();
        xml.open("languageDeclaration");
        xml.element("language", "Korean", "languageCode", Codes.iso6392(Language.KO.tag()));
        xml.element("script", "Korean", "scriptCode", "Kore").close();
        xml.open("conventionDeclaration")
                .element("abbreviation", "ISAAR(CPF)")
                .element(
                        "citation",
                        "International Standard Archival Authority Record for Corporate Bodies, Persons and Families,"
                                + " second edition")
                .close();
        if (invented) {
            xml.open("localControl", "localType", "invented")
                    .element("term", "true")
                    .close();
        }
        xml.open("maintenanceHistory").open("maintenanceEvent").element("eventType", "derived");
        xml.element(
                "eventDateTime",
                Instant.now().truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10));
        xml.element("agentType", "machine")
                .element("agent", "Larchiveum")
                .close()
                .close();
        return xml.close().open("cpfDescription");
    }

    private static String end(Xml xml) {
        return xml.close().close().written() + "\n";
    }
}
