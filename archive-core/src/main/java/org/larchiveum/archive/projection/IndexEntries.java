package org.larchiveum.archive.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.DescriptionGraph;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.Term;
import org.larchiveum.archive.search.When;
import org.larchiveum.ontology.Voc;

/** What the indexes are told of an entry: the staff index all of it, the public one only what its publication holds. */
final class IndexEntries {
    /** Words beyond this do not help to find a file, and would cost memory on every page. */
    private static final int LONGEST_TEXT = 2_000_000;

    private IndexEntries() {}

    static IndexEntry staff(Entry entry, List<String> ancestors, Function<Instantiation, InputStream> bytes) {
        var id = entry.id().toString();
        return switch (entry) {
            case Holding holding -> {
                var names = new ArrayList<String>();
                holding.files().stream().filter(f -> f.role() == Role.ORIGINAL).forEach(f -> names.add(f.name()));
                yield of(
                        new IndexEntry.Identity(
                                id,
                                Kind.RECORD,
                                Optional.of(holding.description().identity().level()),
                                holding.description().identity().referenceCode()),
                        holding.description(),
                        words(holding.description(), names, texts(holding.files(), bytes)),
                        new IndexEntry.Position(ancestors, holding.position().order()),
                        holding.files());
            }
            case Accession accession ->
                plain(
                        new IndexEntry.Identity(
                                id,
                                Kind.ACCESSION,
                                Optional.empty(),
                                accession.transfer().number()),
                        accession.transfer().title(),
                        accession.transfer().source(),
                        accession.terms().invented());
            case Organisation organisation ->
                plain(
                        new IndexEntry.Identity(id, Kind.ORGANISATION, Optional.empty(), organisation.code()),
                        organisation.name(),
                        organisation.address(),
                        organisation.invented());
            case Known known -> throw new IllegalStateException("Knowledge has an index of its own");
        };
    }

    /** From the public graph alone, so that nothing else can get in. */
    static IndexEntry open(
            Entry entry, Model graph, String iri, List<String> ancestors, Function<Instantiation, InputStream> bytes) {
        var id = entry.access().publicId().toString();
        var description = DescriptionGraph.read(graph, iri);
        return switch (entry) {
            case Holding holding ->
                of(
                        new IndexEntry.Identity(
                                id,
                                Kind.RECORD,
                                Optional.of(description.identity().level()),
                                description.identity().referenceCode()),
                        description,
                        words(description, List.of(), texts(holding.files(), bytes)),
                        new IndexEntry.Position(ancestors, holding.position().order()),
                        holding.files());
            case Organisation organisation ->
                plain(
                        new IndexEntry.Identity(id, Kind.ORGANISATION, Optional.empty(), organisation.code()),
                        organisation.name(),
                        Multilingual.NONE,
                        organisation.invented());
            case Known known -> throw new IllegalStateException("Knowledge has an index of its own");
            case Accession accession -> throw new IllegalStateException("An accession is never public");
        };
    }

    private static IndexEntry plain(
            IndexEntry.Identity identity, Multilingual name, Multilingual more, boolean invented) {
        return new IndexEntry(
                identity,
                new IndexEntry.Words(name, more, List.of(), List.of()),
                IndexEntry.Facets.NONE,
                When.UNKNOWN,
                IndexEntry.Position.TOP,
                new IndexEntry.Presentation("", Optional.empty(), invented));
    }

    private static IndexEntry of(
            IndexEntry.Identity identity,
            Description description,
            IndexEntry.Words words,
            IndexEntry.Position position,
            List<Instantiation> files) {
        var content = description.content();
        var facets = new IndexEntry.Facets(
                new HashSet<>(description.conditions().languages()),
                terms(content.places()),
                terms(content.subjects()),
                content.form().isEmpty() ? List.of() : List.of(new Term(content.form(), Multilingual.NONE)));
        var when = description
                .identity()
                .date()
                .map(date -> new When(date.earliest(), date.latest(), date.edtf()))
                .orElse(When.UNKNOWN);
        var thumbnail = files.stream()
                .filter(f -> f.role() == Role.THUMBNAIL || f.role() == Role.POSTER)
                .findFirst()
                .map(f -> f.role() == Role.THUMBNAIL ? "thumbnail.jpg" : "poster.jpg");
        var presentation = new IndexEntry.Presentation(
                mediaGroup(files, description.identity().level()),
                thumbnail,
                description.showing().invented());
        return new IndexEntry(identity, words, facets, when, position, presentation);
    }

    static String mediaGroup(List<Instantiation> files, Level level) {
        return files.stream()
                .filter(f -> f.role() == Role.ORIGINAL)
                .findFirst()
                .map(f -> MediaGroup.of(f.format()).word())
                .orElse(level == Level.ITEM ? MediaGroup.OTHER.word() : "");
    }

    private static List<Term> terms(List<Multilingual> labels) {
        return labels.stream()
                .map(label -> new Term(
                        Voc.slug(label.byTag()
                                .getOrDefault(
                                        "en", label.byTag().values().iterator().next())),
                        label))
                .toList();
    }

    private static IndexEntry.Words words(Description description, List<String> names, List<String> texts) {
        var all = new ArrayList<String>();
        for (var words : List.of(
                description.context().history(),
                description.content().arrangement(),
                description.conditions().rights().credit(),
                description.allied().related(),
                description.note(),
                description.showing().alternativeText())) {
            all.addAll(words.byTag().values());
        }
        for (var creator : description.context().creators()) {
            all.addAll(creator.byTag().values());
        }
        all.addAll(texts);
        var known = new ArrayList<>(names);
        if (!description.showing().publicName().isEmpty()) {
            known.add(description.showing().publicName());
        }
        return new IndexEntry.Words(description.title(), description.content().scope(), known, all);
    }

    private static List<String> texts(List<Instantiation> files, Function<Instantiation, InputStream> bytes) {
        return files.stream()
                .filter(f -> f.role() == Role.TEXT)
                .map(f -> text(bytes.apply(f)))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String text(InputStream bytes) {
        try (var reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            var text = new StringBuilder();
            var buffer = new char[8192];
            for (int n = reader.read(buffer); n >= 0 && text.length() < LONGEST_TEXT; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            return text.toString();
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read a stored text", e);
        }
    }
}
