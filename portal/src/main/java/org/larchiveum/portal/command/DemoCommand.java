package org.larchiveum.portal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ingest.IngestOrder;
import org.larchiveum.ingest.finding.FindingTexts;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.Outcome;
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
                    .println("The demonstration is not at " + demonstration
                            + "; run ./larchiveum from its own folder.");
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
        var archive = desk.archive();
        var progress = new Progress(desk, "Cases and sources");
        var taken = Demonstration.takeIn(
                archive,
                home.home.resolve("work"),
                knowledge,
                ACTOR,
                (phase, done, total) ->
                        progress.show(done, total, phase.name().toLowerCase(Locale.ROOT)));
        for (long left = archive.behind(); left > 0; left = archive.behind()) {
            progress.show(0, 0, left + " changes to go");
            Thread.sleep(50);
        }
        archive.awaitProjection();
        for (var profile : taken.profiles()) {
            var report = profile.report();
            desk.out().println("Profile " + profile.code() + ": " + report.added() + " new, " + report.changed()
                    + " changed, " + report.unchanged() + " known already");
            if (report.refused()) {
                tell(report.findings());
                return Command.SOME_REFUSED;
            }
        }
        return tell(taken.tables());
    }

    private int tell(ImportReport report) {
        tell(report.remarks().findings());
        desk.out().println("Invented database: " + report.count(Outcome.ADDED) + " taken in, "
                + report.count(Outcome.CHANGED) + " changed, " + report.count(Outcome.UNCHANGED) + " known already, "
                + report.count(Outcome.REFUSED) + " refused, in " + Math.round(report.seconds()) + " s");
        report.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> desk.out().println("  " + kind.getKey().word() + ": " + rows(kind.getValue())));
        return report.ending() == ImportReport.Ending.REFUSED ? Command.SOME_REFUSED : Command.DONE;
    }

    private static int rows(Map<Outcome, Integer> outcomes) {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void tell(List<Finding> findings) {
        var texts = FindingTexts.load();
        findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .forEach(finding ->
                        desk.out().println("  " + finding.code() + "  " + texts.say(finding, Language.EN)));
    }
}
