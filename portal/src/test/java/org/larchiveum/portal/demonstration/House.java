package org.larchiveum.portal.demonstration;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Position;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOrder;
import org.larchiveum.ingest.IngestReport;
import org.larchiveum.ingest.IngestSettings;
import org.larchiveum.ingest.Workshop;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.portal.PortalApplication;
import org.larchiveum.portal.command.Demonstration;
import org.larchiveum.portal.command.LazyPages;
import org.springframework.context.ConfigurableApplicationContext;

/** A house with the demonstration in it, open to visitors on a port of its own. */
final class House implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Archive archive;
    private final Workshop workshop;
    private final ConfigurableApplicationContext portal;
    private final IngestReport report;
    private final Demonstration.Taken taken;
    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();

    private House(
            Archive archive,
            Workshop workshop,
            ConfigurableApplicationContext portal,
            IngestReport report,
            Demonstration.Taken taken,
            String base) {
        this.archive = archive;
        this.workshop = workshop;
        this.portal = portal;
        this.report = report;
        this.taken = taken;
        this.base = base;
    }

    static House open(Path home) throws IOException, InterruptedException {
        return open(home, settings -> settings);
    }

    /** The same with its engines elsewhere. */
    static House open(Path home, UnaryOperator<ArchiveSettings> engines) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var base = "http://localhost:" + port;
        var archive = Archive.open(engines.apply(ArchiveSettings.embedded(home, base)));
        var settings = new IngestSettings(home.resolve("work"), 2, 1L << 30, true, false, Optional.empty());
        var workshop = Workshop.open(settings);
        var accession = Marked.copy(
                Path.of(System.getProperty("larchiveum.root", ".."), "portal", "demo", "accession"),
                home.resolve("given/accession"));
        var order = new IngestOrder(
                List.of(accession), Optional.empty(), Optional.empty(), Optional.empty(), Disclosure.CLOSED, "test");
        var report = new Ingest(archive, workshop).run(order, IngestListener.SILENT);
        // The tables name records by their codes: these must be findable first.
        archive.awaitProjection();
        var taken = Demonstration.takeIn(archive, settings.work(), knowledge(), "test", ImportListener.SILENT);
        archive.awaitProjection();
        var portal = PortalApplication.serve(
                archive.readingRoom(),
                new LazyPages(archive, () -> workshop),
                Map.of("server.port", Integer.toString(port), "larchiveum.base", base));
        return new House(archive, workshop, portal, report, taken, base);
    }

    Archive archive() {
        return archive;
    }

    IngestReport report() {
        return report;
    }

    /** What became of profiles and tables. */
    Demonstration.Taken taken() {
        return taken;
    }

    /** The folder with the tables. */
    static Path knowledge() {
        return Path.of(System.getProperty("larchiveum.root", ".."), "portal", "demo", "knowledge");
    }

    String base() {
        return base;
    }

    /** Keeps an open item that holds nothing but a text; its public name. */
    PublicId keep(String title, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var digest = new Checksums(hex("SHA-256", bytes), hex("SHA-512", bytes));
        var access = Access.closed().under(Disclosure.OPEN, java.time.LocalDate.now());
        var holding = new Holding(
                EntryId.random(),
                Description.of(Multilingual.of("en", title), Level.ITEM),
                new Position(Optional.empty(), Optional.empty(), Optional.empty(), "", 1),
                access,
                List.of(new Instantiation(
                        "text/text.txt",
                        Role.TEXT,
                        new FormatId("text/plain"),
                        bytes.length,
                        digest,
                        new TreeMap<>())));
        var contents = new TreeMap<String, Content>();
        contents.put("text/text.txt", new Content.Bytes(bytes));
        archive.deposit(new Deposit(holding, contents, List.of(), new Commit("test", Instant.now(), "test")));
        return access.publicId();
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var address = path.startsWith("http") ? path : base + path;
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    String text(String path, String... headers) throws IOException, InterruptedException {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    private static String hex(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        portal.close();
        workshop.close();
        archive.close();
    }
}
