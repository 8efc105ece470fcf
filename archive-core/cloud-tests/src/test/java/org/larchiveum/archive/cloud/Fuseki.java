package org.larchiveum.archive.cloud;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Fuseki server in a process of its own, with datasets on disk. */
public final class Fuseki implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final int port;

    private Fuseki(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param folder where its datasets, its configuration and its log lie
     * @param settings what each dataset has beside its folder, as Turtle; empty for the server's own way
     */
    public static Fuseki start(Path folder, String settings, String... datasets) throws IOException {
        return start(folder, freePort(), settings, List.of(datasets));
    }

    private static Fuseki start(Path folder, int port, String settings, List<String> datasets) throws IOException {
        var configuration = Files.writeString(folder.resolve("fuseki.ttl"), configuration(folder, settings, datasets));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        jar().toString(),
                        "org.apache.jena.fuseki.main.cmds.FusekiServerCmd",
                        "--localhost",
                        "--port",
                        Integer.toString(port),
                        "--ping",
                        "--config",
                        configuration.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("fuseki.log").toFile()))
                .start();
        // It outlives whoever started it otherwise, when that is ended from outside.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var server = new Fuseki(process, port);
        server.await(folder);
        return server;
    }

    /** The same server again at the same port, as after a restart. */
    public Fuseki restart(Path folder, String settings, String... datasets) throws IOException {
        close();
        return start(folder, port, settings, List.of(datasets));
    }

    /** The server's jar, where the build has put it. */
    private static Path jar() {
        var jar = Path.of(System.getProperty("larchiveum.servers", "target"), "fuseki", "jena-fuseki-server.jar")
                .toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("Not built yet, mvn generate-test-resources makes it: " + jar);
        }
        return jar;
    }

    private static String configuration(Path folder, String settings, List<String> datasets) {
        return datasets.stream()
                .map(name -> """
                        [] a fuseki:Service ; fuseki:name "%1$s" ;
                           fuseki:endpoint [ fuseki:operation fuseki:query ] , [ fuseki:operation fuseki:update ] ;
                           fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "%2$s" %3$s ] .
                        """.formatted(name, made(folder.resolve("database-" + name)), settings))
                .collect(Collectors.joining("\n", """
                        PREFIX fuseki: <http://jena.apache.org/fuseki#>
                        PREFIX tdb2: <http://jena.apache.org/2016/tdb#>
                        PREFIX ja: <http://jena.hpl.hp.com/2005/11/Assembler#>
                        """, "\n"));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(Path folder) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                close();
                throw new IOException("Fuseki did not start: " + log(folder));
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private static String log(Path folder) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("fuseki.log"))) {
            return lines.limit(50).collect(Collectors.joining("\n"));
        }
    }

    private boolean answers() {
        try {
            var ping = (HttpURLConnection)
                    URI.create(address() + "/$/ping").toURL().openConnection();
            ping.setConnectTimeout(1000);
            ping.setReadTimeout(1000);
            return ping.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What {@code larchiveum.graph} is for this server. */
    public String address() {
        return "http://localhost:" + port;
    }

    /** All of a dataset, asked of the server itself. */
    public String everything(String dataset) {
        return send(dataset, "application/sparql-query", "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }");
    }

    /** Changes a dataset behind the archive's back. */
    public void update(String dataset, String update) {
        var unused = send(dataset, "application/sparql-update", update);
    }

    private String send(String dataset, String type, String text) {
        var request = HttpRequest.newBuilder(URI.create(address() + "/" + dataset))
                .header("Content-Type", type)
                .header("Accept", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process at once, as a crash would. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
