package org.larchiveum.archive.reading;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.larchiveum.archive.change.PublicChanges;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.projection.Media;
import org.larchiveum.archive.projection.Side;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Suggestion;

/** The reading room over the public side's dataset, index and copies. It holds no reference to anything of the staff side. */
public final class PublishedRoom implements ReadingRoom {
    private static final String PREFIXES = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX rico: <https://www.ica.org/standards/RiC/ontology#>
            """;
    private static final String BELOW = PREFIXES + """
                    SELECT ?e { ?e dcterms:isPartOf ?top OPTIONAL { ?e lar:order ?order } OPTIONAL { ?e dcterms:identifier ?code } }
                    ORDER BY ?order ?code ?e OFFSET %d LIMIT %d""";
    private static final String TOPS = PREFIXES + """
                    SELECT ?e { ?e lar:level ?level FILTER NOT EXISTS { ?e dcterms:isPartOf ?above }
                      OPTIONAL { ?e dcterms:identifier ?code } }
                    ORDER BY (?level = <https://w3id.org/larchiveum/voc/level/item>) ?code ?e OFFSET %d LIMIT %d""";
    private static final String ORGANISATIONS =
            PREFIXES + "SELECT ?e { ?e a rico:CorporateBody ; rico:name ?name } GROUP BY ?e ORDER BY ?e";
    private static final String HELD = PREFIXES + """
                    SELECT ?e (COUNT(DISTINCT ?item) AS ?n) { ?e rico:hasOrHadHolder ?house ; lar:level ?level
                      FILTER NOT EXISTS { ?e dcterms:isPartOf ?above . ?above rico:hasOrHadHolder ?house }
                      OPTIONAL { ?e dcterms:identifier ?code }
                      OPTIONAL { ?item dcterms:isPartOf* ?e ; lar:level <https://w3id.org/larchiveum/voc/level/item> ;
                        rico:hasOrHadHolder ?house } }
                    GROUP BY ?e ?level ?code
                    ORDER BY (?level = <https://w3id.org/larchiveum/voc/level/item>) ?code ?e LIMIT %d""";
    private static final String ITEMS_HELD = PREFIXES + """
                    SELECT (COUNT(?e) AS ?n) { ?e rico:hasOrHadHolder ?house ;
                      lar:level <https://w3id.org/larchiveum/voc/level/item> }""";
    private static final String NEWEST = PREFIXES + """
                    SELECT ?e { ?e lar:level <https://w3id.org/larchiveum/voc/level/item> ; dcterms:available ?day .
                      ?e rico:hasOrHadInstantiation ?file } GROUP BY ?e ?day ORDER BY DESC(?day) ?e LIMIT %d""";
    private static final String BY_LEVEL =
            PREFIXES + "SELECT ?key (COUNT(?e) AS ?n) { ?e lar:level ?key } GROUP BY ?key";
    private static final String FORMATS = PREFIXES + """
                    SELECT ?key (COUNT(DISTINCT ?e) AS ?n) { ?e rico:hasOrHadInstantiation ?f .
                      ?f lar:fileRole <https://w3id.org/larchiveum/voc/file-role/original> ; dcterms:format ?key } GROUP BY ?key""";

    private final Side open;
    private final Media media;
    private final PublicNames names;
    private final KnowledgeRoom knowledge;
    private final Lists lists;
    private final Supplier<Optional<Instant>> verified;
    private final Clock clock;
    private final PublicEntries entries;
    /** The figures of one generation; counting them anew for every visitor would read the whole dataset. */
    private final Map<String, Holdings> counted = new ConcurrentHashMap<>();

    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** What is told of the public side as a whole: what changed in it, and the states of it that have names. */
    public record Lists(PublicChanges changes, Releases releases) {}

    public PublishedRoom(
            Side open,
            Media media,
            PublicNames names,
            KnowledgeRoom knowledge,
            Lists lists,
            Supplier<Optional<Instant>> verified,
            Clock clock) {
        this.knowledge = knowledge;
        this.lists = lists;
        this.open = open;
        this.media = media;
        this.names = names;
        this.verified = verified;
        this.clock = clock;
        this.entries = new PublicEntries(open.graph(), names);
    }

    private GraphStore graphs() {
        return open.graph();
    }

    @Override
    public Optional<PublicEntry> entry(PublicId id) {
        return entries.entry(id);
    }

    @Override
    public boolean withdrawn(PublicId id) {
        return media.withdrawn(id);
    }

    @Override
    public Optional<Graph> graph(PublicId id) {
        return graphs().graph(names.entry(Kind.RECORD, id))
                .or(() -> graphs().graph(names.entry(Kind.ORGANISATION, id)));
    }

    @Override
    public List<PublicSummary> below(PublicId id, int offset, int limit) {
        return list(BELOW.formatted(offset, limit), Map.of("top", names.entry(Kind.RECORD, id)));
    }

    @Override
    public List<PublicSummary> tops(int offset, int limit) {
        return list(TOPS.formatted(offset, limit), Map.of());
    }

    @Override
    public List<PublicSummary> organisations() {
        return list(ORGANISATIONS, Map.of());
    }

    @Override
    public Held held(PublicId organisation, int limit) {
        var generation = generation() + " ";
        held.keySet().removeIf(key -> !key.startsWith(generation));
        return held.computeIfAbsent(generation + organisation + " " + limit, key -> holding(organisation, limit));
    }

    private Held holding(PublicId organisation, int limit) {
        var house = Map.of("house", names.entry(Kind.ORGANISATION, organisation));
        var tops = graphs().select(
                        HELD.formatted(limit),
                        house,
                        row -> Map.entry(
                                row.getResource("e").getURI(),
                                row.getLiteral("n").getLong()));
        return new Held(
                tops.stream()
                        .flatMap(top ->
                                entries.summary(top.getKey()).stream().map(unit -> new Held.Top(unit, top.getValue())))
                        .toList(),
                graphs().select(ITEMS_HELD, house, row -> row.getLiteral("n").getLong())
                        .getFirst());
    }

    @Override
    public List<PublicSummary> newest(int limit) {
        return list(NEWEST.formatted(limit), Map.of());
    }

    private List<PublicSummary> list(String query, Map<String, String> bound) {
        return graphs().select(query, bound, row -> row.getResource("e").getURI()).stream()
                .map(entries::summary)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Holdings holdings() {
        var generation = generation();
        if (!counted.containsKey(generation)) {
            counted.clear();
        }
        return counted.computeIfAbsent(
                generation,
                g -> new Holdings(
                        Instant.now(clock),
                        PublicEntries.counts(graphs(), BY_LEVEL, PublicEntries::lastPart),
                        PublicEntries.counts(graphs(), FORMATS, PublicEntries::mediaGroup)));
    }

    @Override
    public KnowledgeRoom knowledge() {
        return knowledge;
    }

    @Override
    public PublicChanges changes() {
        return lists.changes();
    }

    @Override
    public Releases releases() {
        return lists.releases();
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return open.index().search(request);
    }

    @Override
    public List<Suggestion> suggest(String prefix, Language language, int limit) {
        return open.index().suggest(prefix, language, limit);
    }

    @Override
    public Answer ask(Question question) {
        return graphs().answer(question.searching(new PublishedWords(open.index(), names)));
    }

    @Override
    public Optional<Path> media(PublicId id, String name) {
        return media.file(id, name);
    }

    @Override
    public Optional<Instant> lastVerified() {
        return verified.get();
    }

    @Override
    public String generation() {
        return graphs().version();
    }
}
