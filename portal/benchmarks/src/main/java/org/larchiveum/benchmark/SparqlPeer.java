package org.larchiveum.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that answers SPARQL over HTTP: ours, or another one as a process of its own, with the same triples. */
record SparqlPeer(String name, URI endpoint, Optional<Process> process) implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer as it came, and how long it took until its last byte. */
    record Answered(byte[] body, String type, double milliseconds) {}

    /** Asks; a query that fails is an error of the measurement. */
    Answered ask(String query) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(endpoint + "?query="
                        + URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20")))
                .header("Accept", "application/sparql-results+json, application/n-triples;q=0.9, text/turtle;q=0.5")
                .timeout(START)
                .build();
        long begun = System.nanoTime();
        var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        if (response.statusCode() != 200) {
            throw new IOException(name + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return new Answered(
                response.body(), response.headers().firstValue("Content-Type").orElse(""), milliseconds);
    }

    /** Fuseki over TDB2, from its server's jar, loaded by its own loader. */
    static SparqlPeer fuseki(Path jar, Path triples, Path scratch) throws IOException, InterruptedException {
        var database = scratch.resolve("fuseki");
        if (!Files.exists(database)) {
            Files.createDirectories(database);
            run(
                    scratch,
                    java(),
                    "-Xmx2g",
                    "-cp",
                    jar.toString(),
                    "tdb2.tdbloader",
                    "--loc",
                    database.toString(),
                    triples.toString());
        }
        int port = port();
        var process = new ProcessBuilder(
                        java(),
                        "-Xmx2g",
                        "-cp",
                        jar.toString(),
                        "org.apache.jena.fuseki.main.cmds.FusekiServerCmd",
                        "--localhost",
                        "--port",
                        Integer.toString(port),
                        "--loc",
                        database.toString(),
                        "/ds")
                .directory(scratch.toFile())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("fuseki.log").toFile())
                .start();
        return new SparqlPeer("Fuseki", URI.create("http://localhost:" + port + "/ds/sparql"), Optional.of(process))
                .awaited();
    }

    /** Virtuoso, where the Debian package virtuoso-opensource is installed. */
    static Optional<SparqlPeer> virtuoso(Path triples, Path scratch) throws IOException, InterruptedException {
        var program = Path.of("/usr/bin/virtuoso-t");
        if (!Files.isExecutable(program)) {
            return Optional.empty();
        }
        var folder = scratch.resolve("virtuoso");
        boolean loaded = Files.exists(folder);
        Files.createDirectories(folder);
        int port = port();
        int sql = port();
        Files.writeString(folder.resolve("virtuoso.ini"), """
                [Database]
                DatabaseFile = virtuoso.db
                TransactionFile = virtuoso.trx
                ErrorLogFile = virtuoso.log
                LockFile = virtuoso.lck
                xa_persistent_file = virtuoso.pxa
                [TempDatabase]
                DatabaseFile = virtuoso-temp.db
                TransactionFile = virtuoso-temp.trx
                [Parameters]
                ServerPort = localhost:%d
                DirsAllowed = %s, .
                NumberOfBuffers = 170000
                MaxDirtyBuffers = 130000
                [HTTPServer]
                ServerPort = localhost:%d
                ServerRoot = .
                ServerThreads = 4
                [SPARQL]
                ResultSetMaxRows = 1000000
                MaxQueryExecutionTime = 300
                """.formatted(sql, triples.getParent(), port));
        var process = new ProcessBuilder(program.toString(), "+foreground", "+configfile", "virtuoso.ini")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile())
                .start();
        var peer = new SparqlPeer("Virtuoso", URI.create("http://localhost:" + port + "/sparql"), Optional.of(process));
        peer.awaited();
        if (!loaded) {
            run(
                    folder,
                    "isql-vt",
                    "localhost:" + sql,
                    "dba",
                    "dba",
                    "exec=ld_dir('" + triples.getParent() + "', '" + triples.getFileName()
                            + "', 'urn:benchmark'); rdf_loader_run(); checkpoint;");
        }
        return Optional.of(peer);
    }

    private SparqlPeer awaited() throws IOException, InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try {
                var unused = ask("ASK {}");
                return this;
            } catch (IOException e) {
                if (System.nanoTime() > end || process.filter(p -> !p.isAlive()).isPresent()) {
                    close();
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int port() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var said = folder.resolve("load.log");
        int ended = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IOException(command[0] + " failed: " + Files.readString(said));
        }
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroy);
    }
}
