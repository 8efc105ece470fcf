package org.larchiveum.portal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.ingest.IngestOrder;
import org.larchiveum.ingest.table.ImportReport;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the invented demonstration into a fresh home, through the same ways as everything else, and serves it. */
@CommandLine.Command(
        name = "demo",
        description =
                "Take the demonstration (an invented accession and an invented database) into a fresh home and serve it; a second time, serve it.")
final class DemoCommand implements Callable<Integer> {
    private static final String ACTOR = "demo";

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
        var demonstration = Path.of(System.getProperty("larchiveum.root", "."))
                .resolve("portal")
                .resolve("demo");
        var accession = demonstration.resolve("accession");
        var knowledge = demonstration.resolve("knowledge");
        if (!Files.isDirectory(accession) || !Files.isDirectory(knowledge)) {
            desk.err()
                    .println(
                            "The demonstration is not at " + demonstration + "; run ./larchiveum from its own folder.");
            return Command.FAILED;
        }
        var order = new IngestOrder(
                List.of(accession), Optional.empty(), Optional.empty(), Optional.empty(), Disclosure.CLOSED, ACTOR);
        int status = IngestCommand.takeIn(desk, order, false);
        if (status == Command.DONE) {
            status = takeIn(knowledge);
        }
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

    /** Takes in profiles and tables with progress and a summary; waits until all of it can be found. */
    private int takeIn(Path knowledge) throws InterruptedException {
        var work = home.home.resolve("work");
        var taken = Demonstration.takeIn(desk.archive(), work, knowledge, ACTOR, new ImportCommand.Watch(desk));
        TakingIn.findable(desk);
        for (var profile : taken.profiles()) {
            var report = profile.report();
            desk.out()
                    .println("Profile " + profile.code() + ": " + report.added() + " added, " + report.changed()
                            + " changed, " + report.unchanged() + " unchanged");
        }
        ImportSummary.print(taken.tables(), desk.out());
        boolean refused = taken.tables().ending() == ImportReport.Ending.REFUSED
                || taken.profiles().stream()
                        .anyMatch(profile -> profile.report().refused());
        return refused ? Command.SOME_REFUSED : Command.DONE;
    }
}
