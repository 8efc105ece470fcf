package org.larchiveum.archive.entry;

import static org.larchiveum.archive.entry.Statements.flag;
import static org.larchiveum.archive.entry.Statements.resource;
import static org.larchiveum.archive.entry.Statements.slug;
import static org.larchiveum.archive.entry.Statements.text;
import static org.larchiveum.archive.entry.Statements.words;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/**
 * An {@link Entry} as linked data, both ways. In storage it is three documents, so that a change of disclosure does not touch
 * the description: what is said of it, who may see it, and what files it has. Entries are named {@code urn:uuid:…}.
 */
public final class EntryGraph {
    private static final Property ADDRESS = ResourceFactory.createProperty("https://schema.org/address");

    private EntryGraph() {}

    /** What is said of the entry. */
    public static Model description(Entry entry) {
        var model = ModelFactory.createDefaultModel();
        var subject = model.createResource(entry.id().urn());
        switch (entry) {
            case Holding holding -> {
                DescriptionGraph.write(holding.description(), subject);
                write(holding.position(), subject);
            }
            case Accession accession -> write(accession, subject);
            case Organisation organisation -> {
                subject.addProperty(RDF.type, Rico.CorporateBody);
                text(subject, DCTerms.identifier, organisation.code());
                words(subject, Rico.name, organisation.name());
                words(subject, ADDRESS, organisation.address());
                words(subject, Rico.history, organisation.history());
                flag(subject, Lar.invented, organisation.invented());
            }
            case Known known -> known.statements().forEach(model.getGraph()::add);
        }
        return model;
    }

    /** Who may see the entry. */
    public static Model access(Entry entry) {
        var model = ModelFactory.createDefaultModel();
        AccessGraph.write(entry.access(), model.createResource(entry.id().urn()));
        return model;
    }

    /** What files it has. */
    public static Model files(Entry entry) {
        var model = ModelFactory.createDefaultModel();
        FilesGraph.write(entry.files(), model.createResource(entry.id().urn()));
        return model;
    }

    private static void write(Position position, Resource subject) {
        link(subject, DCTerms.isPartOf, position.parent());
        link(subject, Rico.hasOrHadHolder, position.holder());
        link(subject, Lar.accession, position.accession());
        text(subject, Lar.location, position.location());
        subject.addProperty(Lar.order, Integer.toString(position.order()), XSDDatatype.XSDinteger);
    }

    private static void link(Resource subject, Property property, Optional<EntryId> other) {
        other.ifPresent(id -> subject.addProperty(property, subject.getModel().createResource(id.urn())));
    }

    private static void write(Accession accession, Resource subject) {
        var transfer = accession.transfer();
        subject.addProperty(RDF.type, Lar.Accession);
        text(subject, Lar.accessionNumber, transfer.number());
        words(subject, DCTerms.title, transfer.title());
        transfer.date().ifPresent(day -> subject.addProperty(DCTerms.date, day.toString(), XSDDatatype.XSDdate));
        words(subject, Lar.source, transfer.source());
        words(subject, DCTerms.provenance, transfer.custody());
        words(subject, DCTerms.extent, transfer.extent());
        var terms = accession.terms();
        if (!terms.kind().isEmpty()) {
            subject.addProperty(Lar.acquisitionKind, Voc.acquisitionKind(terms.kind()));
        }
        text(subject, Lar.agreement, terms.agreement());
        words(subject, Lar.restrictions, terms.restrictions());
        flag(subject, Lar.invented, terms.invented());
    }

    /**
     * Reads an entry from the union of its documents.
     *
     * @throws ArchiveException.Corrupt when the graph does not say what kind of thing the entry is
     */
    public static Entry read(EntryId id, Model model) {
        var subject = model.createResource(id.urn());
        var access = AccessGraph.read(subject);
        var files = FilesGraph.read(subject);
        if (subject.hasProperty(RDF.type, Rico.Record) || subject.hasProperty(RDF.type, Rico.RecordSet)) {
            return new Holding(id, DescriptionGraph.read(model, id.urn()), position(subject), access, files);
        }
        if (subject.hasProperty(RDF.type, Lar.Accession)) {
            return new Accession(id, transfer(subject), terms(subject), access, files);
        }
        if (subject.hasProperty(RDF.type, Rico.CorporateBody)) {
            return new Organisation(
                    id,
                    text(subject, DCTerms.identifier),
                    words(subject, Rico.name),
                    words(subject, ADDRESS),
                    words(subject, Rico.history),
                    flag(subject, Lar.invented),
                    access);
        }
        var graph = model.getGraph();
        return KnownGraph.kind(graph, subject.asNode())
                .map(kind ->
                        new Known(id, kind, KnownGraph.statements(graph), KnownGraph.withoutConsent(access), files))
                .orElseThrow(() -> new ArchiveException.Corrupt(
                        "The stored description of entry " + id + " does not say what it is"));
    }

    private static Position position(Resource subject) {
        var order = text(subject, Lar.order);
        return new Position(
                resource(subject, DCTerms.isPartOf).flatMap(EntryId::parse),
                resource(subject, Rico.hasOrHadHolder).flatMap(EntryId::parse),
                resource(subject, Lar.accession).flatMap(EntryId::parse),
                text(subject, Lar.location),
                order.isEmpty() ? 0 : Integer.parseInt(order));
    }

    private static Accession.Transfer transfer(Resource subject) {
        return new Accession.Transfer(
                text(subject, Lar.accessionNumber),
                words(subject, DCTerms.title),
                DateSpan.parse(text(subject, DCTerms.date))
                        .flatMap(DateSpan::earliest)
                        .map(LocalDate::from),
                words(subject, Lar.source),
                words(subject, DCTerms.provenance),
                words(subject, DCTerms.extent));
    }

    private static Accession.Terms terms(Resource subject) {
        return new Accession.Terms(
                slug(subject, Lar.acquisitionKind).orElse(""),
                text(subject, Lar.agreement),
                words(subject, Lar.restrictions),
                flag(subject, Lar.invented));
    }
}
