package org.larchiveum.portal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.ingest.IngestOrder;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the invented demonstration accession into a fresh home, through the same pipeline as any other, and serves it. */
@CommandLine.Command(
        name = "demo",
        description =
                "Take the demonstration accession (invented) into a fresh home and serve it; a second time, serve it.")
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen (default: 8080)")
    private int port = 8080;

    private final LocalDesk desk;

    DemoCommand(LocalDesk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        var accession = Path.of(System.getProperty("larchiveum.root", "."))
                .resolve("portal")
                .resolve("demo")
                .resolve("accession");
        if (!Files.isDirectory(accession)) {
            desk.err()
                    .println("The demonstration accession is not at " + accession
                            + "; run ./larchiveum from its own folder.");
            return Command.FAILED;
        }
        var order = new IngestOrder(
                List.of(accession), Optional.empty(), Optional.empty(), Optional.empty(), Disclosure.CLOSED, "demo");
        int status = IngestCommand.takeIn(desk, order, false);
        if (status != Command.DONE) {
            return status;
        }
        var found = desk.archive().verify(done -> {});
        desk.err()
                .println(
                        found.clean()
                                ? "Verified: " + found.files() + " files are what they were."
                                : "The archive is not intact: " + found.faults());
        return ServeCommand.serve(desk, home.home, port);
    }
}
