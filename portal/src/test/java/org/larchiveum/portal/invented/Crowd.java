package org.larchiveum.portal.invented;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonParseException;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * Many clients at once, each with an address of its own, who ask cheap questions and hostile ones without end. Every answer is
 * looked at: rows that can be read to their end, or a problem detail, and nothing else.
 */
public final class Crowd implements AutoCloseable {
    private static final String PREFIX = "PREFIX lar: <https://w3id.org/larchiveum/ns#> ";
    private static final String ALPHABET =
            IntStream.range(0, 20_000).mapToObj(i -> "w" + i).collect(Collectors.joining("|"));

    private static final List<String> CHEAP = List.of(
            "ASK { ?s ?p ?o }",
            PREFIX + "SELECT ?level (COUNT(?unit) AS ?n) { ?unit lar:level ?level } GROUP BY ?level",
            "SELECT ?s ?title { ?s <http://purl.org/dc/terms/title> ?title } ORDER BY ?title LIMIT 20",
            "SELECT ?s { ?s <https://w3id.org/larchiveum/fn#search> \"편지\" } LIMIT 5");

    private static final List<String> HOSTILE = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f }",
            "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?g) ?a",
            "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d), STR(?c))) AS ?x) { ?a ?b ?c . ?d ?e ?f }",
            "SELECT ?a ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?a ?f ?c ?d",
            "SELECT (COUNT(*) AS ?n) { ?s (<urn:x>|!<urn:x>)* ?o . ?o (<urn:x>|!<urn:x>)* ?z }",
            "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), \"(.*?a){25}b\")) }",
            "SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), \"(" + ALPHABET + ")$\")) }",
            "CONSTRUCT { ?a ?e ?c } { ?a ?b ?c . ?d ?e ?f }",
            "SELECT * { " + "{ ".repeat(5000) + "?s ?p ?o" + " }".repeat(5000) + " }",
            "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?a ?b ?c . ?d ?e ?f FILTER(?f = ?nothing) } }",
            "SELECT * { VALUES ?s { " + "<urn:x> ".repeat(20_000) + "} ?s ?p ?o }",
            "ASK { } #" + "x".repeat(1 << 20));

    private final URI endpoint;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<HttpClient> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final ConcurrentLinkedQueue<Long> cheap = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> malformed = new ConcurrentLinkedQueue<>();

    private Crowd(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Sends so many clients to an endpoint on this machine. */
    public static Crowd sent(URI endpoint, int many) throws IOException {
        var crowd = new Crowd(endpoint);
        for (int i = 0; i < many; i++) {
            var random = new Random(i);
            var client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (i + 1)}))
                    .build();
            crowd.clients.add(client);
            crowd.threads.add(Thread.ofPlatform().daemon().start(() -> crowd.ask(client, random)));
        }
        return crowd;
    }

    private void ask(HttpClient client, Random random) {
        while (going.get()) {
            boolean hostile = random.nextInt(10) < 6;
            var questions = hostile ? HOSTILE : CHEAP;
            var start = System.nanoTime();
            try {
                look(client.send(
                        HttpRequest.newBuilder(endpoint)
                                .timeout(Duration.ofMinutes(10))
                                .header("Content-Type", "application/sparql-query")
                                .header("Accept", "application/sparql-results+json, application/n-triples;q=0.9")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        questions.get(random.nextInt(questions.size()))))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray()));
                if (!hostile) {
                    cheap.add((System.nanoTime() - start) / 1_000_000);
                }
            } catch (IOException away) {
                if (going.get()) {
                    malformed.add("no answer: " + away);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look(HttpResponse<byte[]> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        var said = answer.statusCode();
        statuses.computeIfAbsent(Integer.toString(said), status -> new AtomicInteger())
                .incrementAndGet();
        try {
            if (said != 200) {
                var problem = JSON.parse(new ByteArrayInputStream(answer.body()));
                if (!type.startsWith("application/problem+json")
                        || problem.get("status").getAsNumber().value().intValue() != said) {
                    malformed.add(said + " " + type);
                }
            } else if (type.startsWith("application/sparql-results+json")) {
                read(answer.body());
            } else if (!type.startsWith("application/n-triples")) {
                malformed.add("200 " + type);
            }
        } catch (JsonParseException | RiotException e) {
            malformed.add(said + " " + type + ": " + e.getMessage());
        }
    }

    private static void read(byte[] body) {
        if (new String(body, 0, Math.min(200, body.length), StandardCharsets.UTF_8).contains("boolean")) {
            ResultSetMgr.readBoolean(new ByteArrayInputStream(body), ResultSetLang.RS_JSON);
        } else {
            ResultSetFactory.copyResults(ResultSetMgr.read(new ByteArrayInputStream(body), ResultSetLang.RS_JSON));
        }
    }

    /** How many answers there were of each status. */
    public Map<String, Integer> statuses() {
        var counts = new TreeMap<String, Integer>();
        statuses.forEach((status, count) -> counts.put(status, count.get()));
        return counts;
    }

    /** How long cheap questions took, in milliseconds. */
    public List<Long> cheap() {
        return cheap.stream().sorted().toList();
    }

    /** Answers that were neither rows nor a problem. */
    public List<String> malformed() {
        return List.copyOf(malformed);
    }

    /** All hang up, whatever they wait for. */
    @Override
    public void close() {
        going.set(false);
        clients.forEach(HttpClient::shutdownNow);
        threads.forEach(Thread::interrupt);
    }
}
