package org.larchiveum.portal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.larchiveum.portal.PortalApplication;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves an archive to visitors until it is told to stop. */
@CommandLine.Command(name = "serve", description = "Serve an archive: portal, SPARQL, images, linked data.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen (default: 8080)")
    private int port = 8080;

    private final LocalDesk desk;

    ServeCommand(LocalDesk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(home.home.resolve("storage"))) {
            desk.err()
                    .println(
                            "There is no archive in " + home.home
                                    + ". './larchiveum demo' makes one to look at; './larchiveum ingest FOLDER' begins your own.");
            return Command.FAILED;
        }
        return serve(desk, home.home, port);
    }

    static int serve(LocalDesk desk, Path home, int port) throws InterruptedException {
        var archive = desk.archive();
        archive.reviewClosures();
        var properties = new HashMap<String, Object>();
        properties.put("server.port", Integer.toString(port));
        Optional.ofNullable(System.getProperty("larchiveum.base"))
                .ifPresent(base -> properties.put("larchiveum.base", base));
        properties.putIfAbsent("larchiveum.base", "http://localhost:" + port);
        var stopped = new CountDownLatch(1);
        try (var control = ControlServer.open(home, desk);
                var calendar = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("calendar").daemon().factory());
                var pages = new LazyPages(archive, desk::workshop)) {
            calendar.scheduleAtFixedRate(archive::reviewClosures, 1, 1, TimeUnit.HOURS);
            var context = PortalApplication.serve(archive.readingRoom(), pages, Map.copyOf(properties));
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
                context.close();
                control.close();
                desk.close();
            }));
            announce(desk, port);
            stopped.await();
            calendar.shutdownNow();
        }
        return Command.DONE;
    }

    private static void announce(LocalDesk desk, int port) {
        var base = "http://localhost:" + port;
        var out = desk.out();
        out.println();
        out.println("Larchiveum is open:");
        out.println("  한국어           " + base + "/ko/");
        out.println("  English          " + base + "/en/");
        out.println("  Search           " + base + "/en/search");
        out.println("  SPARQL           " + base + "/sparql");
        out.println("  Health           " + base + "/actuator/health");
        out.println("Stop it with Ctrl-C.");
        out.flush();
    }
}
