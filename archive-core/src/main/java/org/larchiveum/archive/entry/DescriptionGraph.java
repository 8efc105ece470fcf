package org.larchiveum.archive.entry;

import static org.larchiveum.archive.entry.Statements.flag;
import static org.larchiveum.archive.entry.Statements.slug;
import static org.larchiveum.archive.entry.Statements.terms;
import static org.larchiveum.archive.entry.Statements.text;
import static org.larchiveum.archive.entry.Statements.words;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Allied;
import org.larchiveum.archive.description.Conditions;
import org.larchiveum.archive.description.Content;
import org.larchiveum.archive.description.Context;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Identity;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.description.Showing;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/** A {@link Description} as linked data about a resource, both ways: RiC-O and Dublin Core terms, our own where they have none. */
public final class DescriptionGraph {
    private DescriptionGraph() {}

    /** Says of the subject all that the description says. */
    static void write(Description description, Resource subject) {
        var identity = description.identity();
        subject.addProperty(RDF.type, identity.level() == Level.ITEM ? Rico.Record : Rico.RecordSet);
        text(subject, DCTerms.identifier, identity.referenceCode());
        words(subject, DCTerms.title, identity.title());
        identity.date().ifPresent(date -> write(date, subject));
        subject.addProperty(Lar.level, Voc.level(identity.level().word()));
        words(subject, DCTerms.extent, identity.extent());
        write(description.context(), subject);
        write(description.content(), subject);
        write(description.conditions(), subject);
        var allied = description.allied();
        words(subject, Lar.originalsNote, allied.originals());
        words(subject, Lar.copiesNote, allied.copies());
        words(subject, Lar.relatedNote, allied.related());
        words(subject, Lar.publicationNote, allied.publication());
        words(subject, SKOS.note, description.note());
        var showing = description.showing();
        words(subject, Lar.alternativeText, showing.alternativeText());
        text(subject, Lar.publicName, showing.publicName());
        flag(subject, Lar.invented, showing.invented());
    }

    private static void write(DateSpan date, Resource subject) {
        text(subject, Lar.dateEdtf, date.edtf());
        date.earliest().ifPresent(day -> subject.addProperty(Lar.earliest, day.toString(), XSDDatatype.XSDdate));
        date.latest().ifPresent(day -> subject.addProperty(Lar.latest, day.toString(), XSDDatatype.XSDdate));
    }

    private static void write(Context context, Resource subject) {
        terms(subject, DCTerms.creator, "agent", context.creators());
        words(subject, Rico.history, context.history());
        words(subject, DCTerms.provenance, context.custody());
        words(subject, Lar.acquisitionNote, context.acquisition());
    }

    private static void write(Content content, Resource subject) {
        words(subject, DCTerms.description, content.scope());
        words(subject, Lar.appraisal, content.appraisal());
        words(subject, Rico.accruals, content.accruals());
        words(subject, Rico.structure, content.arrangement());
        terms(subject, DCTerms.subject, "subject", content.subjects());
        terms(subject, DCTerms.spatial, "place", content.places());
        if (!content.form().isEmpty()) {
            subject.addProperty(DCTerms.type, Voc.recordForm(content.form()));
        }
    }

    private static void write(Conditions conditions, Resource subject) {
        words(subject, DCTerms.accessRights, conditions.access());
        var rights = conditions.rights();
        if (!rights.statement().isEmpty()) {
            subject.addProperty(DCTerms.rights, subject.getModel().createResource(rights.statement()));
        }
        words(subject, DCTerms.rightsHolder, rights.holder());
        words(subject, Lar.creditLine, rights.credit());
        conditions.languages().forEach(tag -> text(subject, DCTerms.language, tag));
        words(subject, Lar.physicalCharacteristics, conditions.physical());
        words(subject, Lar.findingAid, conditions.findingAid());
    }

    /** Reads what a graph says of the subject; what it does not say is empty, and an unknown level is an item. */
    public static Description read(Model model, String iri) {
        var s = model.createResource(iri);
        var identity = new Identity(
                text(s, DCTerms.identifier),
                words(s, DCTerms.title),
                readDate(s),
                slug(s, Lar.level).flatMap(Level::of).orElse(Level.ITEM),
                words(s, DCTerms.extent));
        var context = new Context(
                terms(s, DCTerms.creator),
                words(s, Rico.history),
                words(s, DCTerms.provenance),
                words(s, Lar.acquisitionNote));
        var content = new Content(
                words(s, DCTerms.description),
                words(s, Lar.appraisal),
                words(s, Rico.accruals),
                words(s, Rico.structure),
                terms(s, DCTerms.subject),
                terms(s, DCTerms.spatial),
                slug(s, DCTerms.type).orElse(""));
        var conditions = new Conditions(
                words(s, DCTerms.accessRights),
                new Rights(rightsOf(s), words(s, DCTerms.rightsHolder), words(s, Lar.creditLine)),
                languagesOf(s),
                words(s, Lar.physicalCharacteristics),
                words(s, Lar.findingAid));
        var allied = new Allied(
                words(s, Lar.originalsNote),
                words(s, Lar.copiesNote),
                words(s, Lar.relatedNote),
                words(s, Lar.publicationNote));
        var showing = new Showing(words(s, Lar.alternativeText), text(s, Lar.publicName), flag(s, Lar.invented));
        Multilingual note = words(s, SKOS.note);
        return new Description(identity, context, content, conditions, allied, note, showing);
    }

    private static Optional<DateSpan> readDate(Resource subject) {
        return DateSpan.parse(text(subject, Lar.dateEdtf));
    }

    private static String rightsOf(Resource subject) {
        return Statements.resource(subject, DCTerms.rights).orElse("");
    }

    private static List<String> languagesOf(Resource subject) {
        return subject.listProperties(DCTerms.language).mapWith(s -> s.getString()).toList().stream()
                .sorted()
                .toList();
    }
}
