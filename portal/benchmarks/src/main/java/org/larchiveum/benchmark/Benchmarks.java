package org.larchiveum.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The list of what can be measured. */
public final class Benchmarks {
    /** Held here, or the setting would be forgotten with the logger. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        LUCENE.setLevel(Level.SEVERE);
        var rest = List.copyOf(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length));
        switch (arguments.length == 0 ? "" : arguments[0]) {
            case "ingest" -> new IngestBenchmark(Path.of(rest.get(0)), Path.of(rest.get(1)), forks(rest)).run();
            case "copies" -> new IngestBenchmark(Path.of(rest.get(0)), Path.of(rest.get(1)), forks(rest)).copies();
            case "start" -> new StartBenchmark(Path.of(rest.get(0)), 5).run();
            case "pages" -> new PagesBenchmark(Path.of(rest.get(0)), 10).run();
            case "ledger" -> new LedgerBenchmark(Path.of(rest.get(0))).run();
            case "register" -> new RegisterBenchmark(Path.of(rest.get(0)), 20_000).run();
            case "fixture" ->
                new FixtureBenchmark(Path.of(rest.get(0)), Integer.parseInt(rest.get(1)), rest.contains("open")).run();
            case "institution" -> new InstitutionBenchmark(Path.of(rest.get(0))).run();
            case "undo" -> new FixtureBenchmark(Path.of(rest.get(0)), 1, false).undo();
            case "sparql" ->
                new SparqlBenchmark(
                                Path.of(rest.get(0)),
                                part(rest),
                                rest.contains("public") ? SparqlBenchmark.Side.PUBLIC : SparqlBenchmark.Side.STAFF)
                        .run();
            case "search" -> new SearchBenchmark(Path.of(rest.get(0)), 20_000).run();
            case "hostile" ->
                new HostileBenchmark(
                                Path.of(rest.get(0)),
                                java.time.Duration.ofSeconds(rest.size() > 1 ? Integer.parseInt(rest.get(1)) : 120))
                        .run();
            case "hello" -> HelloServer.main(rest.toArray(String[]::new));
            default -> System.out.println("""
                        ingest CORPUS SCRATCH [FORKS]  files a second to acknowledgement, beside the parsers alone
                        copies CORPUS SCRATCH [FORKS]  what copies for access and OCR cost on top
                        start HOME              start of serve on a home, beside a page that says hello
                        pages HOME              tile, item and search page, beside a page that says hello
                        ledger SCRATCH          ledger lines a second, beside the same bytes forced to a file
                        register SCRATCH        invented cases a second into register volumes of several sizes
                        fixture SCRATCH PART [open]  one PART-th of an invented database of 87,000 cases taken in and rebuilt; its cases closed unless open
                        institution HOME        pages of institutions with their charts, over the home of a fixture
                        sparql SCRATCH [PART [public]]  twelve questions over HTTP beside Fuseki and Virtuoso, over an invented database, taken in unless it is there
                        undo SCRATCH            takes the import of a fixture back
                        hostile HOME [SECONDS]  pages while 64 clients ask cheap and hostile questions
                        search SCRATCH          searches over 20,000 invented texts""");
        }
    }

    private static int part(List<String> rest) {
        return rest.size() > 1 ? Integer.parseInt(rest.get(1)) : 1;
    }

    private static int forks(List<String> rest) {
        return rest.size() > 2 ? Integer.parseInt(rest.get(2)) : 2;
    }

    /** A line of a report. */
    static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
        System.out.flush();
    }
}
