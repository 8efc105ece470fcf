package org.larchiveum.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.PortalApplication;

/**
 * Twelve questions over HTTP to the portal, to a Fuseki with TDB2 and to a Virtuoso, over the same triples: the staff graph or the public graph
 * of the home of an opened fixture. Afterwards ours are asked again from its cache. Before that no answer comes from a cache of answers: every question declares another prefix that it does not use. Answers are
 * compared before times, and the servers are asked in turn.
 */
final class SparqlBenchmark {
    private static final String LAT = "http://www.w3.org/2003/01/geo/wgs84_pos#lat";
    private static final String LONG = "http://www.w3.org/2003/01/geo/wgs84_pos#long";
    private static final String PLACES = "SELECT ?p { ?p <https://w3id.org/larchiveum/ns#placeType>"
            + " <https://w3id.org/larchiveum/voc/place-type/%s> } ORDER BY ?p";

    private static final int TIMES = 20;
    private static final int WARMING = 3;

    private final Path scratch;
    private final Path home;
    private final int part;
    private final Side side;

    /** Which of the two datasets is asked. */
    enum Side {
        STAFF("staff", "city-county"),
        PUBLIC("public", "province");

        private final String folder;
        private final String places;

        Side(String folder, String places) {
            this.folder = folder;
            this.places = places;
        }

        Map<String, String> queries() {
            return switch (this) {
                case STAFF -> ScholarQueries.ofStaff();
                case PUBLIC -> ScholarQueries.ofPublic();
            };
        }
    }

    SparqlBenchmark(Path scratch, int part, Side side) {
        this.scratch = scratch.toAbsolutePath().normalize();
        this.home = this.scratch.resolve("home");
        this.part = part;
        this.side = side;
    }

    void run() throws IOException, InterruptedException {
        if (!Files.exists(home)) {
            new FixtureBenchmark(scratch, part, true).run();
        }
        var work = Files.createDirectories(scratch.resolve("sparql-" + side.folder));
        var store = work.resolve("store");
        if (!Files.exists(store)) {
            copy(home.resolve("graph").resolve(side.folder), store);
        }
        try (var graphs = JenaGraphs.openForReading(new GraphAddress.Tdb2(store), Duration.ofSeconds(1))) {
            situate(graphs);
        }
        var triples = work.resolve("triples").resolve("all.nt");
        if (!Files.exists(triples)) {
            write(store, triples);
        }
        var jar =
                Path.of(System.getProperty("larchiveum.root"), "portal/benchmarks/target/peers/jena-fuseki-server.jar");
        try (var graphs = JenaGraphs.openForReading(new GraphAddress.Tdb2(store), Duration.ofSeconds(1));
                var archive = Archive.open(ArchiveSettings.embedded(home, Optional.empty()));
                var portal = PortalApplication.serve(
                        over(graphs, archive.readingRoom()), (id, page) -> Optional.empty(), Map.of("server.port", 0));
                var fuseki = SparqlPeer.fuseki(jar, triples, work)) {
            long begun = System.nanoTime();
            while (!graphs.readsSnapshot()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            Benchmarks.say("waited %.1f s for the snapshot", (System.nanoTime() - begun) / 1e9);
            var ours = new SparqlPeer(
                    "Larchiveum",
                    URI.create(
                            "http://localhost:" + portal.getEnvironment().getProperty("local.server.port") + "/sparql"),
                    Optional.empty());
            var peers = new ArrayList<>(List.of(ours, fuseki));
            var virtuoso = SparqlPeer.virtuoso(triples, work);
            virtuoso.ifPresent(peers::add);
            try {
                compare(peers);
                measure(peers);
            } finally {
                virtuoso.ifPresent(SparqlPeer::close);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var place = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(place);
                } else if (!file.getFileName().toString().endsWith(".lock")) {
                    Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** The fixture's places have no coordinates: each gets one that is invented, the same every time. */
    private void situate(GraphStore graphs) {
        var random = new Random(20_261_122);
        var invented = GraphFactory.createDefaultGraph();
        for (var place : graphs.select(PLACES.formatted(side.places), Map.of(), row -> row.getResource("p")
                .asNode())) {
            add(invented, place, LAT, 37 + random.nextDouble() * 6);
            add(invented, place, LONG, 124 + random.nextDouble() * 6);
        }
        graphs.apply(
                Map.of("urn:benchmark:coordinates", invented),
                List.of(),
                graphs.watermark().orElse("0"));
    }

    private static void add(Graph graph, Node place, String property, double value) {
        graph.add(
                place,
                NodeFactory.createURI(property),
                NodeFactory.createLiteralDT(
                        String.format(java.util.Locale.ROOT, "%.4f", value), XSDDatatype.XSDdecimal));
    }

    private static void write(Path store, Path triples) throws IOException {
        Files.createDirectories(triples.getParent());
        var dataset = DatabaseMgr.connectDatasetGraph(Location.create(store));
        try (OutputStream out = Files.newOutputStream(triples)) {
            Txn.executeRead(dataset, () -> RDFDataMgr.write(out, dataset.getUnionGraph(), Lang.NTRIPLES));
        } finally {
            TDBInternal.expel(dataset);
        }
    }

    /** A room whose questions are answered from another dataset; everything else is the archive's own. */
    private static ReadingRoom over(GraphStore graphs, ReadingRoom room) {
        return (ReadingRoom) Proxy.newProxyInstance(
                ReadingRoom.class.getClassLoader(),
                new Class<?>[] {ReadingRoom.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "ask" -> graphs.answer((Question) arguments[0]);
                    case "generation" -> graphs.version();
                    default -> method.invoke(room, arguments);
                });
    }

    private static String fresh(String query, int run) {
        return "PREFIX run%d: <urn:run:%d>%n%s".formatted(run, run, query);
    }

    private void compare(List<SparqlPeer> peers) throws IOException, InterruptedException {
        for (var query : side.queries().entrySet()) {
            var first = peers.getFirst().ask(fresh(query.getValue(), 0));
            for (var peer : peers.subList(1, peers.size())) {
                var one = facts(first);
                var other = facts(peer.ask(fresh(query.getValue(), 0)));
                Benchmarks.say(
                        "%-36s %6d facts, %s: %s",
                        query.getKey(),
                        one.size(),
                        peer.name(),
                        one.equals(other) ? "the same" : "DIFFERENT, " + other.size());
            }
        }
    }

    /** What an answer says, whatever its order: rows, or triples. Values of a datatype count by their text. */
    private static TreeSet<String> facts(SparqlPeer.Answered answered) {
        var facts = new TreeSet<String>();
        var in = new ByteArrayInputStream(answered.body());
        if (answered.type().contains("json")) {
            var rows = ResultSetFactory.fromJSON(in);
            while (rows.hasNext()) {
                var row = rows.next();
                var values = new ArrayList<String>();
                row.varNames()
                        .forEachRemaining(name ->
                                values.add(name + "=" + text(row.get(name).asNode())));
                values.sort(Comparator.naturalOrder());
                facts.add(values.toString());
            }
        } else {
            var type = answered.type().replaceAll(";.*", "").strip();
            RDFParser.source(in)
                    .lang(RDFLanguages.contentTypeToLang(type))
                    .toGraph()
                    .find()
                    .forEachRemaining(
                            t -> facts.add(t.getSubject() + " " + t.getPredicate() + " " + text(t.getObject())));
        }
        return facts;
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private void measure(List<SparqlPeer> peers) throws IOException, InterruptedException {
        var times = new SparqlTimes(peers.stream().map(SparqlPeer::name).toList());
        for (int run = -WARMING; run < TIMES; run++) {
            for (var query : side.queries().entrySet()) {
                for (var peer : peers) {
                    double took =
                            peer.ask(fresh(query.getValue(), run + WARMING + 1)).milliseconds();
                    if (run >= 0) {
                        times.add(peer.name(), query.getKey(), took);
                    }
                }
            }
        }
        times.report();
        cached(peers.getFirst());
    }

    /** The same questions again, word for word: each is answered from the cache of answers. */
    private void cached(SparqlPeer ours) throws IOException, InterruptedException {
        var times = new SparqlTimes(List.of(ours.name()));
        for (int run = -1; run < TIMES; run++) {
            for (var query : side.queries().entrySet()) {
                double took = ours.ask(query.getValue()).milliseconds();
                if (run >= 0) {
                    times.add(ours.name(), query.getKey(), took);
                }
            }
        }
        Benchmarks.say("from the cache of answers:");
        times.report();
    }
}
