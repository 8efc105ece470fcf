package org.larchiveum.portal.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.ingest.IngestOrder;
import org.larchiveum.portal.PortalApplication;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/**
 * A day's work in small, done once after the build so that the virtual machine can keep what it loaded and learned (JEP 483, JEP 514): one
 * text is taken in, verified, and read through the portal.
 */
@CommandLine.Command(
        name = "rehearse",
        hidden = true,
        description = "Do a day's work in small in an empty home, so that later starts are quick.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> VISITS = List.of(
            "/actuator/health",
            "/ko/",
            "/en/",
            "/en/search?q=rehearsal",
            "/ko/search?q=%EC%97%B0%EC%8A%B5",
            "/api/suggest?lang=ko&q=%EC%97%B0",
            "/sparql?query=SELECT%20%2A%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%205",
            "/en/records",
            "/nowhere");

    @Mixin
    private HomeOption home = new HomeOption();

    private final LocalDesk desk;

    RehearseCommand(LocalDesk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Files.exists(home.home.resolve("storage"))) {
            desk.err().println("A rehearsal needs an empty home, and there is an archive in " + home.home + ".");
            return Command.FAILED;
        }
        var archive = desk.archive();
        var status = IngestCommand.takeIn(desk, order(Files.createDirectories(home.home.resolve("box"))), false);
        if (status != Command.DONE || !archive.verify(done -> {}).clean()) {
            return Command.FAILED;
        }
        try (var pages = new LazyPages(archive, desk::workshop);
                var portal = PortalApplication.serve(archive.readingRoom(), pages, Map.of("server.port", 0));
                var visitor = HttpClient.newHttpClient()) {
            var port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (var page : VISITS) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                        .header("Accept", "text/html")
                        .build();
                visitor.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
        return Command.DONE;
    }

    private static IngestOrder order(Path box) throws IOException {
        Files.writeString(box.resolve("rehearsal.txt"), "A rehearsal (invented). 연습입니다 (지어낸 글).\n");
        return new IngestOrder(
                List.of(box), Optional.empty(), Optional.empty(), Optional.empty(), Disclosure.OPEN, "rehearsal");
    }
}
