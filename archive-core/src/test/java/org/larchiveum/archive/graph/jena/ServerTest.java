package org.larchiveum.archive.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.GraphAddress;

/** A server that does not do what it should costs its answer, and nothing else. */
@Timeout(20)
class ServerTest {
    private static final LongConsumer PATIENT = count -> {};

    @SuppressWarnings("NullAway.Init") // JUnit starts it before each test
    private HttpServer http;

    @SuppressWarnings("NullAway.Init")
    private Server server;

    private final CompletableFuture<String> heard = new CompletableFuture<>();

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        http.start();
        var address =
                "http://staff:s3cret%2Fword@127.0.0.1:" + http.getAddress().getPort() + "/ds";
        server = new Server((GraphAddress.Remote) GraphAddress.parse(address));
    }

    @AfterEach
    void stop() {
        server.close();
        http.stop(0);
    }

    private void answers(int status, String... headers) {
        http.createContext("/ds", exchange -> {
            heard.complete(exchange.getRequestHeaders().getFirst("Authorization"));
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            var said = "the whole question, and s3cret/word".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
    }

    private void assertUnavailable(String message) {
        assertThatThrownBy(() -> server.ask("ASK {}", "application/sparql-results+json", PATIENT))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(message)
                .satisfies(failure ->
                        assertThat(failure + " " + failure.getCause()).doesNotContain("s3cret", "whole question"));
    }

    @Test
    void saysWhoWeAreAndShowsItToNobody() {
        answers(401);
        assertUnavailable("larchiveum.graph");
        assertThat(heard.join()).isEqualTo("Basic c3RhZmY6czNjcmV0L3dvcmQ=");
        assertThat(server.name()).doesNotContain("staff:", "s3cret");
    }

    @Test
    void tellsHowLongAServerThatIsTooBusyWantsToBeLeftAlone() {
        answers(503, "Retry-After", "17");
        assertUnavailable("17 s");
    }

    @Test
    void goesNowhereElse() {
        answers(307, "Location", "http://127.0.0.1:1/elsewhere");
        assertUnavailable("elsewhere");
    }

    @Test
    void saysThatThereIsNoSuchDataset() {
        assertUnavailable("no such dataset");
    }

    @Test
    void saysThatNobodyIsThere() {
        http.stop(0);
        assertUnavailable("cannot be reached");
    }

    @Test
    void aServerThatNeverAnswersIsLeftAtTheLimit() {
        http.createContext("/ds", exchange -> {
            // Says nothing until it is stopped.
        });
        assertThatThrownBy(() -> server.ask("ASK {}", "application/sparql-results+json", limit(Duration.ofMillis(300))))
                .hasMessage("over");
    }

    @Test
    void aServerThatDripsOrNeverEndsIsLeftAtTheLimitAndNotices() {
        var noticed = new CompletableFuture<Boolean>();
        http.createContext("/ds", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                drip(exchange, out);
            } catch (IOException e) {
                noticed.complete(true);
            }
        });
        assertThatThrownBy(() -> {
                    try (var reply = server.ask("ASK {}", "text/csv", limit(Duration.ofMillis(500)))) {
                        reply.transferTo(OutputStream.nullOutputStream());
                    }
                })
                .hasMessage("over");
        assertThat(noticed).succeedsWithin(Duration.ofSeconds(5));
    }

    private static void drip(HttpExchange exchange, OutputStream out) throws IOException {
        while (exchange.getResponseCode() == 200) {
            out.write(new byte[1024]);
            out.flush();
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void aServerThatSendsTooMuchIsLeft() {
        http.createContext("/ds", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (exchange.getResponseCode() == 200) {
                    out.write(new byte[1 << 16]);
                }
            }
        });
        assertThatThrownBy(() -> {
                    try (var reply = server.ask("ASK {}", "text/csv", count -> {
                        if (count > 1_000_000) {
                            throw new IllegalStateException("too much");
                        }
                    })) {
                        reply.transferTo(OutputStream.nullOutputStream());
                    }
                })
                .hasMessage("too much");
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForWhole() {
        http.createContext("/ds", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"head\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThatThrownBy(() -> {
                    try (var reply = server.ask("ASK {}", "application/sparql-results+json", PATIENT)) {
                        reply.transferTo(OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broke off");
    }

    @Test
    void aChangeIsOneRequest() throws IOException {
        var got = new CompletableFuture<String>();
        http.createContext("/ds", exchange -> {
            got.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.change(
                List.of("DROP ".getBytes(StandardCharsets.UTF_8), "ALL".getBytes(StandardCharsets.UTF_8)), PATIENT);
        assertThat(got).isCompletedWithValue("DROP ALL");
    }

    private static LongConsumer limit(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return count -> {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("over");
            }
        };
    }
}
