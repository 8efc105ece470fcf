package org.larchiveum.archive.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.entry.DescriptionGraph;
import org.larchiveum.archive.entry.FilesGraph;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.ontology.Rico;

/** Open entries read from their public graphs. */
final class PublicEntries {
    private static final int DEEPEST = 32;
    private static final String COUNT_BELOW =
            "SELECT (COUNT(?e) AS ?n) { ?e <http://purl.org/dc/terms/isPartOf> ?top }";

    private final GraphStore graphs;
    private final PublicNames names;

    PublicEntries(GraphStore graphs, PublicNames names) {
        this.graphs = graphs;
        this.names = names;
    }

    Optional<PublicEntry> entry(PublicId id) {
        return entry(id, Kind.RECORD).or(() -> entry(id, Kind.ORGANISATION));
    }

    private Optional<PublicEntry> entry(PublicId id, Kind kind) {
        var iri = names.entry(kind, id);
        return model(iri).map(model -> {
            var subject = model.createResource(iri);
            return new PublicEntry(
                    id,
                    kind,
                    opened(subject),
                    describe(model, iri, kind),
                    path(subject),
                    link(subject, Rico.hasOrHadHolder).flatMap(this::summary),
                    files(subject));
        });
    }

    Optional<PublicSummary> summary(String iri) {
        return model(iri).flatMap(model -> id(iri).map(id -> {
            var kind = iri.contains("/id/" + Kind.ORGANISATION.word() + "/") ? Kind.ORGANISATION : Kind.RECORD;
            var description = describe(model, iri, kind);
            var files = files(model.createResource(iri));
            var identity = description.identity();
            return new PublicSummary(
                    id,
                    kind,
                    new PublicSummary.Label(
                            identity.referenceCode(), identity.title(), identity.level(), identity.date()),
                    PublicEntry.mediaGroup(files),
                    files.stream().anyMatch(f -> f.role() == Role.THUMBNAIL || f.role() == Role.POSTER),
                    description.showing().invented(),
                    kind == Kind.RECORD && identity.level() != Level.ITEM ? below(iri) : 0);
        }));
    }

    private long below(String iri) {
        return graphs.select(COUNT_BELOW, Map.of("top", iri), row -> row.getLiteral("n")
                        .getLong())
                .getFirst();
    }

    /** An organisation's name stands as its title, so that pages and lists need to know of one shape only. */
    private static Description describe(Model model, String iri, Kind kind) {
        var description = DescriptionGraph.read(model, iri);
        if (kind != Kind.ORGANISATION) {
            return description;
        }
        var byTag = new TreeMap<String, String>();
        model.createResource(iri)
                .listProperties(Rico.name)
                .forEachRemaining(s -> byTag.put(s.getLanguage(), s.getString()));
        var named = Description.of(new Multilingual(byTag), Level.FONDS);
        return new Description(
                named.identity(),
                description.context(),
                description.content(),
                description.conditions(),
                description.allied(),
                description.note(),
                description.showing());
    }

    private List<PublicSummary> path(Resource subject) {
        var path = new ArrayList<PublicSummary>();
        var above = link(subject, DCTerms.isPartOf);
        for (int i = 0; i < DEEPEST && above.isPresent(); i++) {
            var iri = above.get();
            summary(iri).ifPresent(path::addFirst);
            above = model(iri).flatMap(m -> link(m.createResource(iri), DCTerms.isPartOf));
        }
        return path;
    }

    private List<PublicFile> files(Resource subject) {
        var files = new ArrayList<PublicFile>();
        subject.listProperties(Rico.hasOrHadInstantiation).forEachRemaining(s -> {
            var node = s.getResource();
            var role = FilesGraph.role(node);
            var format = new FormatId(
                    node.hasProperty(DCTerms.format)
                            ? node.getProperty(DCTerms.format).getString()
                            : "");
            files.add(new PublicFile(
                    PublicNames.copyOf(node.getURI(), role, format),
                    role,
                    format,
                    FilesGraph.size(node),
                    FilesGraph.checksums(node),
                    FilesGraph.facts(node)));
        });
        files.sort(Comparator.comparing(PublicFile::role).thenComparing(PublicFile::name));
        return files;
    }

    private static Optional<LocalDate> opened(Resource subject) {
        return Optional.ofNullable(subject.getProperty(DCTerms.available)).map(s -> LocalDate.parse(s.getString()));
    }

    private static Optional<String> link(Resource subject, Property property) {
        return Optional.ofNullable(subject.getProperty(property))
                .map(s -> s.getResource().getURI());
    }

    private Optional<Model> model(String iri) {
        return graphs.graph(iri)
                .map(ModelFactory::createModelForGraph)
                .filter(m -> m.contains(m.createResource(iri), RDF.type));
    }

    private static Optional<PublicId> id(String iri) {
        return PublicId.parse(lastPart(iri));
    }

    static String lastPart(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    static String mediaGroup(String mediaType) {
        return MediaGroup.of(new FormatId(mediaType)).word();
    }

    /** Runs a query of {@code ?key} and {@code ?n}, and adds up the counts of keys that are named alike. */
    static SortedMap<String, Long> counts(GraphStore graphs, String query, UnaryOperator<String> name) {
        var counts = new TreeMap<String, Long>();
        graphs.select(
                        query,
                        Map.of(),
                        row -> Map.entry(
                                name.apply(row.get("key").toString()),
                                row.getLiteral("n").getLong()))
                .forEach(count -> counts.merge(count.getKey(), count.getValue(), Long::sum));
        return counts;
    }
}
