package org.larchiveum.archive.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Premis;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/**
 * The only place that decides what the public sees of an entry. It builds a new graph out of what is allowed, under public
 * names: a property the ontology does not allow, a link to an entry that is not open, a file that is not one of our own
 * copies never gets in.
 */
public final class PublicView {
    /** The documentary forms in which a person speaks: they open only with that person's consent. */
    private static final java.util.Set<String> SPOKEN_FOR =
            java.util.Set.of("testimony", "interview", "transcript", "interview-notes");

    /** The consent scope without which they stay closed. */
    public static final String CONSENT = "public";

    private final PublicNames names;
    private final Predicate<Property> allowed;
    private final Function<EntryId, Optional<Entry>> entries;
    private final Gate gate = new Gate();

    /**
     * @param allowed whether the ontology lets a property be published as it is
     * @param entries the entries that others link to
     */
    public PublicView(PublicNames names, Predicate<Property> allowed, Function<EntryId, Optional<Entry>> entries) {
        this.names = names;
        this.allowed = allowed;
        this.entries = entries;
    }

    /** Whether the public may know of the entry at all on a day. */
    public static boolean open(Entry entry, LocalDate today) {
        var access = entry.access();
        if (!access.disclosure().openOn(today)) {
            return false;
        }
        return switch (entry) {
            case Holding holding ->
                !speaks(holding.description())
                        || access.consent().map(c -> c.covers(CONSENT)).orElse(false);
            case Organisation organisation -> true;
            case Accession accession -> false;
        };
    }

    /** Whether a person speaks in what is described. */
    public static boolean speaks(Description description) {
        return SPOKEN_FOR.contains(description.content().form());
    }

    /** What the public gets of the entry on a day; empty when it is not open. */
    public Optional<Publication> of(Entry entry, Model graph, LocalDate today) {
        if (!open(entry, today)) {
            return Optional.empty();
        }
        var id = entry.access().publicId();
        var iri = iri(entry);
        var view = ModelFactory.createDefaultModel();
        var subject = view.createResource(iri);
        var source = graph.createResource(entry.id().urn());
        source.listProperties().forEachRemaining(statement -> {
            if (allowed.test(statement.getPredicate())) {
                object(statement.getObject(), today, view)
                        .ifPresent(value -> subject.addProperty(statement.getPredicate(), value));
            }
        });
        entry.access()
                .opened()
                .ifPresent(day -> subject.addProperty(DCTerms.available, day.toString(), XSDDatatype.XSDdate));
        var copies = files(entry, subject);
        return Optional.of(gate.pass(new Publication(id, iri, view, copies)));
    }

    /** The public address the entry has, or would have if it were open. */
    public String iri(Entry entry) {
        return names.entry(entry.kind(), entry.access().publicId());
    }

    /** The public form of a value: literals as they are, local terms with their labels, entries by public name if open. */
    private Optional<RDFNode> object(RDFNode value, LocalDate today, Model view) {
        if (value.isLiteral()) {
            return Optional.of(value);
        }
        if (!value.isURIResource()) {
            return Optional.empty();
        }
        var iri = value.asResource().getURI();
        if (iri.startsWith("urn:")) {
            return EntryId.parse(iri)
                    .flatMap(entries)
                    .filter(other -> open(other, today))
                    .map(other -> view.createResource(
                            names.entry(other.kind(), other.access().publicId())));
        }
        if (iri.startsWith(Voc.NS + "local/")) {
            var term = view.createResource(iri);
            term.addProperty(RDF.type, SKOS.Concept);
            value.asResource()
                    .listProperties(SKOS.prefLabel)
                    .forEachRemaining(label -> term.addProperty(SKOS.prefLabel, label.getObject()));
        }
        return Optional.of(value.inModel(view));
    }

    private List<Publication.Copy> files(Entry entry, Resource subject) {
        var copies = new ArrayList<Publication.Copy>();
        var counts = new EnumMap<Role, Integer>(Role.class);
        for (var file : entry.files()) {
            int number = counts.merge(file.role(), 1, Integer::sum);
            boolean copy = file.role().reencoded() || file.role() == Role.TEXT || file.role() == Role.TRANSCRIPT;
            if (copy) {
                copies.add(new Publication.Copy(PublicNames.copy(file.role(), number, file.format()), file));
            }
            if (copy || file.role() == Role.ORIGINAL) {
                describe(file, subject, PublicNames.file(subject.getURI(), file.role(), number));
            }
        }
        return copies;
    }

    /** Format, size and measures; of the original neither name, path, size nor digest, which would tell who else holds it. */
    private static void describe(Instantiation file, Resource subject, String iri) {
        var node = subject.getModel().createResource(iri);
        subject.addProperty(Rico.hasOrHadInstantiation, node);
        node.addProperty(RDF.type, Rico.Instantiation);
        node.addProperty(Lar.fileRole, Voc.fileRole(file.role().word()));
        node.addProperty(DCTerms.format, file.format().mediaType());
        if (file.role() != Role.ORIGINAL) {
            node.addProperty(Premis.size, Long.toString(file.size()), XSDDatatype.XSDnonNegativeInteger);
        }
        fact(file, "width", node, Lar.pixelWidth, XSDDatatype.XSDinteger);
        fact(file, "height", node, Lar.pixelHeight, XSDDatatype.XSDinteger);
        fact(file, "duration", node, Lar.duration, XSDDatatype.XSDdecimal);
        fact(file, "pages", node, Lar.pageCount, XSDDatatype.XSDinteger);
    }

    private static void fact(Instantiation file, String name, Resource node, Property property, XSDDatatype type) {
        var value = file.facts().get(name);
        if (value != null) {
            node.addProperty(property, value, type);
        }
    }
}
