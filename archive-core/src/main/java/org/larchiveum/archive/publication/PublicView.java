package org.larchiveum.archive.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.ontology.Access;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Premis;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/**
 * The only place that decides what the public sees of an entry. It builds a new graph out of what is allowed, under public
 * names: a property the ontology does not allow, a link to an entry that is not open, a file that we did not make or write
 * anew never gets in.
 */
public final class PublicView {
    /** The documentary forms in which a person speaks: they open only with that person's consent. */
    private static final java.util.Set<String> SPOKEN_FOR =
            java.util.Set.of("testimony", "interview", "transcript", "interview-notes");

    /** The consent scope without which they stay closed. */
    public static final String CONSENT = "public";

    private final PublicNames names;
    private final Predicate<Resource> allowed;
    private final Function<EntryId, Optional<Entry>> entries;
    private final CaseForms forms;
    private final Gate gate = new Gate();

    /**
     * @param allowed whether the ontology lets a property, or a class, be published as it is
     * @param broader the next wider concept of a type of violation
     * @param entries the entries that others link to
     * @param unitLevels how many levels of an institution's units are told of cases
     */
    public PublicView(
            PublicNames names,
            Predicate<Resource> allowed,
            Function<Resource, Optional<Resource>> broader,
            Function<EntryId, Optional<Entry>> entries,
            int unitLevels) {
        this.names = names;
        this.allowed = allowed;
        this.forms = new CaseForms(broader, unitLevels);
        this.entries = entries;
    }

    /** Whether the public may know of the entry at all on a day. */
    public static boolean open(Entry entry, LocalDate today) {
        var access = entry.access();
        if (!access.disclosure().openOn(today)) {
            return false;
        }
        return switch (entry) {
            case Holding holding -> access.consent().map(c -> c.covers(CONSENT)).orElse(!speaks(holding.description()));
            case Organisation organisation -> true;
            case Accession accession -> false;
            case Known known -> known.kind().openable();
        };
    }

    /** Whether a person speaks in what is described. */
    public static boolean speaks(Description description) {
        return SPOKEN_FOR.contains(description.content().form());
    }

    /**
     * What the public gets of a unit or an organisation on a day; empty when it is not open.
     *
     * @param bytes the files of the entry, to write anew what cannot be published as it came
     */
    public Optional<Publication> of(
            Entry entry, Model graph, LocalDate today, Function<Instantiation, InputStream> bytes) {
        if (!open(entry, today)) {
            return Optional.empty();
        }
        return Optional.of(gate.pass(holding(entry, graph, today, bytes)));
    }

    /** An entry of knowledge with what the staff side knows of it, derived facts included. */
    public record Candidate(Known known, Model graph) {}

    /**
     * What the public gets of those of many entries of knowledge that are open on a day; of cases and events see {@link #form}.
     *
     * @param linked the entries that they link to, which may be remembered for as long as nothing changes
     * @param stopped told of each that the gate does not let through
     */
    public List<Publication> ofKnown(
            List<Candidate> candidates,
            LocalDate today,
            Function<EntryId, Optional<Entry>> linked,
            Consumer<String> stopped) {
        var openness = new Openness(names, linked, today);
        return gate.passing(
                candidates.stream()
                        .filter(candidate -> open(candidate.known(), today)
                                && !CaseForms.covers(candidate.known().kind()))
                        .map(candidate -> knowledge(candidate.known(), candidate.graph(), openness))
                        .toList(),
                stopped);
    }

    /** Whether the public gets a generalised form only, which is protected among others of its kind. */
    public static boolean generalised(Known known) {
        return CaseForms.covers(known.kind());
    }

    /** All that could be told of a case or an event on a day; empty when it is not open. */
    public Optional<CaseForm> form(Candidate candidate, LocalDate today, Function<EntryId, Optional<Entry>> linked) {
        var known = candidate.known();
        return open(known, today) && !candidate.graph().contains(null, Access.publicationBarred)
                ? Optional.of(forms.of(known, candidate.graph().getGraph(), new Openness(names, linked, today)))
                : Optional.empty();
    }

    /**
     * What the public gets of cases and events.
     *
     * @param told what may be told of each
     * @param linked the entries that they link to
     * @param stopped told of each that the gate does not let through
     */
    public List<Publication> ofForms(
            Collection<CaseForm> told,
            LocalDate today,
            Function<EntryId, Optional<Entry>> linked,
            Consumer<String> stopped) {
        var openness = new Openness(names, linked, today);
        return gate.passing(
                told.stream()
                        .map(form -> {
                            return new Publication(
                                    form.id(), iri(form), forms.graph(form, iri(form), openness), List.of());
                        })
                        .toList(),
                stopped);
    }

    private Publication knowledge(Known known, Model graph, Openness openness) {
        var view = new KnownView(allowed, gate::properties, openness).of(known, graph);
        return new Publication(known.access().publicId(), iri(known), view, List.of());
    }

    private Publication holding(Entry entry, Model graph, LocalDate today, Function<Instantiation, InputStream> bytes) {
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
        var copies = files(entry, subject, bytes);
        return new Publication(id, iri, view, copies);
    }

    /** The public address the entry has, or would have if it were open. */
    public String iri(Entry entry) {
        return names.entry(entry.kind(), entry.access().publicId());
    }

    /** The public address that a public name has. */
    public String iri(Kind kind, PublicId id) {
        return names.entry(kind, id);
    }

    /** The public address of a case or an event. */
    public String iri(CaseForm form) {
        return names.entry(form.kind(), form.id());
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

    private static List<Publication.Copy> files(
            Entry entry, Resource subject, Function<Instantiation, InputStream> bytes) {
        var copies = new ArrayList<Publication.Copy>();
        var counts = new EnumMap<Role, Integer>(Role.class);
        for (var file : entry.files()) {
            int number = counts.merge(file.role(), 1, Integer::sum);
            var name = PublicNames.copy(file.role(), number, file.format());
            var address = PublicNames.file(subject.getURI(), file.role(), number);
            switch (file.role()) {
                case ORIGINAL -> describe(file, subject, address);
                case METADATA -> {}
                case TRANSCRIPT ->
                    transcript(file, bytes).ifPresent(text -> {
                        copies.add(new Publication.Copy.Written(name, text));
                        sized(describe(file, subject, address), text.getBytes(StandardCharsets.UTF_8).length);
                    });
                case TEXT, ACCESS_IMAGE, THUMBNAIL, POSTER, ACCESS_AUDIO, PEAKS, ACCESS_VIDEO -> {
                    copies.add(new Publication.Copy.AsKept(name, file));
                    sized(describe(file, subject, address), file.size());
                }
            }
        }
        return copies;
    }

    private static Optional<String> transcript(Instantiation file, Function<Instantiation, InputStream> bytes) {
        try (var in = bytes.apply(file)) {
            return switch (PublicTranscript.of(in)) {
                case PublicTranscript.Written written -> Optional.of(written.text());
                case PublicTranscript.Broken broken -> Optional.empty();
            };
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read a stored transcript", e);
        }
    }

    /** Format and measures; of the original neither name, path, size nor digest, which would tell who else holds it. */
    private static Resource describe(Instantiation file, Resource subject, String iri) {
        var node = subject.getModel().createResource(iri);
        subject.addProperty(Rico.hasOrHadInstantiation, node);
        node.addProperty(RDF.type, Rico.Instantiation);
        node.addProperty(Lar.fileRole, Voc.fileRole(file.role().word()));
        node.addProperty(DCTerms.format, file.format().mediaType());
        fact(file, "width", node, Lar.pixelWidth, XSDDatatype.XSDinteger);
        fact(file, "height", node, Lar.pixelHeight, XSDDatatype.XSDinteger);
        fact(file, "duration", node, Lar.duration, XSDDatatype.XSDdecimal);
        fact(file, "pages", node, Lar.pageCount, XSDDatatype.XSDinteger);
        return node;
    }

    private static void sized(Resource node, long bytes) {
        node.addProperty(Premis.size, Long.toString(bytes), XSDDatatype.XSDnonNegativeInteger);
    }

    private static void fact(Instantiation file, String name, Resource node, Property property, XSDDatatype type) {
        var value = file.facts().get(name);
        if (value != null) {
            node.addProperty(property, value, type);
        }
    }
}
