package org.larchiveum.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Somebody who asks for pages. */
final class Visitor implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** The text of a page; empty when nobody answers or the answer is no page. */
    Optional<String> read(String address) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,application/json;q=0.5,*/*;q=0.1")
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return Optional.of(answer.body()).filter(body -> answer.statusCode() == 200);
        } catch (IOException away) {
            return Optional.empty();
        }
    }

    /** The text of a page that has to be there. */
    String page(String address) throws InterruptedException {
        return read(address).orElseThrow(() -> new UncheckedIOException(new IOException("No page at " + address)));
    }

    @Override
    public void close() {
        client.close();
    }
}
