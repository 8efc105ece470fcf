package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.GraphAddress;

/**
 * A SPARQL store elsewhere, spoken to by the SPARQL 1.1 Protocol and nothing else. What it says in words is never shown or logged: it may repeat
 * what it was asked or told.
 */
final class Server implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final GraphAddress.Remote address;

    /** No redirects: they would take what we are, and what we say, to where nobody meant it to go. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();

    Server(GraphAddress.Remote address) {
        this.address = address;
    }

    /** As it may be shown. */
    String name() {
        return "The graph store at " + address.query();
    }

    /** Asks a query; whoever reads the answer closes it (SPARQL 1.1 Protocol 2.1.3). */
    Reply ask(String query, String accept, LongConsumer watch) {
        return send(request(address.query(), "application/sparql-query", query).header("Accept", accept), watch);
    }

    /** Makes a change, all of it in one request (SPARQL 1.1 Protocol 2.2.2). */
    void change(List<byte[]> update, LongConsumer watch) {
        HttpRequest.Builder request = request(address.update(), "application/sparql-update", "")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(update));
        try (Reply done = send(request, watch)) {
            done.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new Unavailable(name() + " broke off a change; whether it was made is seen at the next one", e);
        }
    }

    private HttpRequest.Builder request(URI to, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(to)
                .header("Content-Type", type + "; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        address.login().ifPresent(login -> request.header("Authorization", login.basic()));
        return request;
    }

    /** The beginning of an answer: whether it is one, and where the rest will come. */
    private record Begun(HttpResponse.ResponseInfo head, Reply reply) {}

    private Reply send(HttpRequest.Builder request, LongConsumer watch) {
        // The client tells of an answer on the pool that everybody shares, which may be waiting for this very answer;
        // so it is heard of here.
        CompletableFuture<Begun> begun = new CompletableFuture<>();
        CompletableFuture<?> sent = client.sendAsync(request.build(), head -> {
            Reply reply = new Reply(watch);
            begun.complete(new Begun(head, reply));
            return reply;
        });
        var unused = sent.whenComplete((answer, failure) -> {
            if (failure != null) {
                begun.completeExceptionally(failure);
            }
        });
        boolean good = false;
        try {
            Begun answer = answered(begun, watch);
            good = answer.head().statusCode() / 100 == 2;
            if (!good) {
                throw refused(answer.head());
            }
            return answer.reply();
        } finally {
            if (!good) {
                sent.cancel(true);
            }
        }
    }

    private Begun answered(CompletableFuture<Begun> begun, LongConsumer watch) {
        while (true) {
            watch.accept(0);
            try {
                return begun.get(Reply.LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Not yet; whoever asks may still want it.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable(name() + " was not waited for", e);
            } catch (ExecutionException e) {
                throw new Unavailable(name() + " cannot be reached", e);
            }
        }
    }

    private Unavailable refused(HttpResponse.ResponseInfo response) {
        int status = response.statusCode();
        return new Unavailable(name()
                + switch (status) {
                    case 401, 403 ->
                        " does not let us in (" + status
                                + "): name and password belong into larchiveum.graph, https://user:password@host/…";
                    case 404 -> " has no such dataset (404): make the datasets staff and public there";
                    case 405, 415 ->
                        " takes no such request (" + status
                                + "): it must take queries and updates by POST (SPARQL 1.1 Protocol)";
                    case 429, 503 -> " is too busy (" + status + ")" + later(response);
                    case 301, 302, 303, 307, 308 -> " is elsewhere (" + status + "): give the address it leads to";
                    default -> " could not answer (" + status + ")";
                });
    }

    private static String later(HttpResponse.ResponseInfo response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(seconds -> "; it asks to be left alone for " + seconds + " s")
                .orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
