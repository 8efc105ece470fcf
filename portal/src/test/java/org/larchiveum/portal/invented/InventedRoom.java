package org.larchiveum.portal.invented;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.change.PublicChanges;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.reading.Held;
import org.larchiveum.archive.reading.Holdings;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.PublicSummary;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.PublishedKnowledge;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Suggestion;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.portal.invented.InventedHoldings.Unit;

/** A reading room over invented holdings. */
public final class InventedRoom implements ReadingRoom {
    public static final String WITHDRAWN = "c0000000-0000-4000-8000-000000000001";
    public static final String NEVER = "c0000000-0000-4000-8000-000000000002";
    /** Words that this room's search refuses. */
    public static final String REFUSED = "what-is-refused";
    /** Words that find its engine away. */
    public static final String AWAY = "what-finds-nobody";

    public static final String FONDS = InventedHoldings.FONDS;
    public static final String PICTURE = InventedHoldings.RIVER;
    public static final String SOUND = InventedHoldings.VOICE;
    public static final String DOCUMENT = InventedHoldings.REPORT;
    public static final String TEXT = InventedHoldings.LETTER;
    public static final String HOUSE = InventedHoldings.HOUSE;

    private static final LocalDate OPENED = LocalDate.of(2026, 5, 3);

    private final InventedMedia media;
    private final Path home;
    private final List<Unit> units;
    private final InventedSearch search;
    private final KnowledgeRoom knowledge;
    private final PublicChanges changes;
    private final InventedReleases releases;

    /** A room under the base that tests of single pages use. */
    public InventedRoom() {
        this("https://archive.example");
    }

    public InventedRoom(String base) {
        try {
            home = Files.createTempDirectory("invented-room");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        media = new InventedMedia(home);
        units = new InventedHoldings(media).build();
        search = new InventedSearch(units, this::summary);
        var graphs = JenaGraphs.open(new GraphAddress.Memory());
        InventedKnowledge.into(graphs, base);
        knowledge = new PublishedKnowledge(graphs, new PublicNames(base), Ontology.load(), Clock.systemUTC());
        changes = InventedChanges.of(home.resolve("log"), units, graphs);
        releases = new InventedReleases(home, base);
    }

    @Override
    public Optional<PublicEntry> entry(PublicId id) {
        return InventedHoldings.unit(units, id)
                .map(u -> new PublicEntry(
                        u.id(), u.kind(), Optional.of(OPENED), u.description(), path(u), holder(u), u.files()));
    }

    @Override
    public Optional<Instant> lastVerified() {
        return Optional.of(Instant.parse("2026-11-20T03:00:00Z"));
    }

    @Override
    public boolean withdrawn(PublicId id) {
        return id.toString().equals(WITHDRAWN);
    }

    @Override
    public Optional<Graph> graph(PublicId id) {
        return entry(id).map(entry -> {
            var graph = GraphFactory.createDefaultGraph();
            var node = NodeFactory.createURI(
                    "http://localhost:8080/id/" + entry.kind().word() + "/" + id);
            entry.description()
                    .title()
                    .byTag()
                    .forEach((tag, text) -> graph.add(Triple.create(
                            node,
                            NodeFactory.createURI("https://www.ica.org/standards/RiC/ontology#title"),
                            NodeFactory.createLiteralLang(text, tag))));
            graph.add(Triple.create(
                    node,
                    NodeFactory.createURI("https://www.ica.org/standards/RiC/ontology#identifier"),
                    NodeFactory.createLiteralDT(
                            entry.description().identity().referenceCode(), XSDDatatype.XSDstring)));
            return graph;
        });
    }

    @Override
    public List<PublicSummary> below(PublicId id, int offset, int limit) {
        return part(units.stream().filter(u -> u.parent().equals(id.toString())).toList(), offset, limit);
    }

    @Override
    public List<PublicSummary> tops(int offset, int limit) {
        return part(
                units.stream()
                        .filter(u -> u.kind() == Kind.RECORD && u.parent().isEmpty())
                        .toList(),
                offset,
                limit);
    }

    @Override
    public List<PublicSummary> organisations() {
        return part(units.stream().filter(u -> u.kind() == Kind.ORGANISATION).toList(), 0, 99);
    }

    @Override
    public Held held(PublicId organisation, int limit) {
        boolean house = organisation.toString().equals(HOUSE);
        long items = house ? units.stream().filter(InventedRoom::item).count() : 0;
        return new Held(
                house
                        ? tops(0, limit).stream()
                                .map(top -> new Held.Top(top, items))
                                .toList()
                        : List.of(),
                items);
    }

    @Override
    public List<PublicSummary> newest(int limit) {
        return part(units.stream().filter(InventedRoom::item).toList(), 0, limit);
    }

    @Override
    public Holdings holdings() {
        var levels = new TreeMap<String, Long>();
        var groups = new TreeMap<String, Long>();
        units.stream().filter(u -> u.kind() == Kind.RECORD).forEach(u -> {
            levels.merge(u.description().identity().level().word(), 1L, Long::sum);
            if (item(u)) {
                groups.merge(group(u), 1L, Long::sum);
            }
        });
        return new Holdings(Instant.parse("2026-11-01T03:00:00Z"), levels, groups);
    }

    @Override
    public KnowledgeRoom knowledge() {
        return knowledge;
    }

    @Override
    public PublicChanges changes() {
        return changes;
    }

    @Override
    public Releases releases() {
        return releases;
    }

    @Override
    public SearchPage search(SearchRequest request) {
        if (request.query().equals(REFUSED)) {
            throw new ArchiveException.Refused(List.of());
        }
        if (request.query().equals(AWAY)) {
            throw new ArchiveException.Unavailable("The index is away", new IllegalStateException());
        }
        return search.search(request);
    }

    @Override
    public List<Suggestion> suggest(String prefix, Language language, int limit) {
        return search.suggest(prefix, language, limit);
    }

    @Override
    public Answer ask(Question question) {
        return InventedDataset.STORE.answer(question);
    }

    @Override
    public Optional<Path> media(PublicId id, String name) {
        return media.find(id, name);
    }

    @Override
    public String generation() {
        return "1";
    }

    /** A page of the only document, drawn when first asked for. */
    public synchronized Optional<Path> page(PublicId id, int page) {
        if (!id.toString().equals(DOCUMENT) || page < 1 || page > 4) {
            return Optional.empty();
        }
        var file = home.resolve("page-" + page + ".jpg");
        if (!Files.exists(file)) {
            try {
                ImageIO.write(Pictures.page(page), "jpg", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.of(file);
    }

    private List<PublicSummary> part(List<Unit> all, int offset, int limit) {
        return all.stream().skip(offset).limit(limit).map(this::summary).toList();
    }

    private PublicSummary summary(Unit unit) {
        var identity = unit.description().identity();
        return new PublicSummary(
                unit.id(),
                unit.kind(),
                new PublicSummary.Label(identity.referenceCode(), identity.title(), identity.level(), identity.date()),
                group(unit),
                media.find(unit.id(), "thumbnail.jpg").isPresent(),
                true,
                units.stream()
                        .filter(u -> u.parent().equals(unit.id().toString()))
                        .count());
    }

    private List<PublicSummary> path(Unit unit) {
        var path = new ArrayList<PublicSummary>();
        var parent = unit.parent();
        while (!parent.isEmpty()) {
            var above =
                    InventedHoldings.unit(units, InventedHoldings.id(parent)).orElseThrow();
            path.addFirst(summary(above));
            parent = above.parent();
        }
        return path;
    }

    private Optional<PublicSummary> holder(Unit unit) {
        return unit.kind() == Kind.ORGANISATION
                ? Optional.empty()
                : Optional.of(organisations().getFirst());
    }

    static boolean item(Unit unit) {
        return unit.description().identity().level() == Level.ITEM;
    }

    static String group(Unit unit) {
        return unit.files().stream()
                .filter(f -> f.role() == Role.ORIGINAL)
                .map(f -> f.format().mediaType().equals("application/pdf")
                        ? "text"
                        : f.format().group())
                .findFirst()
                .orElse("");
    }
}
