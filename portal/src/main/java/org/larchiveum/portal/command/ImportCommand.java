package org.larchiveum.portal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ingest.finding.FindingTexts;
import org.larchiveum.ingest.table.Acceptance;
import org.larchiveum.ingest.table.Import;
import org.larchiveum.ingest.table.ImportListener;
import org.larchiveum.ingest.table.ImportOrder;
import org.larchiveum.ingest.table.ImportOrder.MappingWanted;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.Outcome;
import org.larchiveum.ingest.table.ProfileImport;
import org.larchiveum.ingest.table.mapping.MappingFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in the tables of a database, or a country's profile. */
@CommandLine.Command(
        name = "import",
        description = {
            "Take in the tables of a database (CSV, XLSX) by a mapping, as one batch that 'undo' takes back.",
            "The same tables again change nothing; the same command goes on where it was cut off."
        })
final class ImportCommand extends Command {
    @Parameters(paramLabel = "TABLE", arity = "0..*", description = "CSV and XLSX files")
    private List<Path> tables = new ArrayList<>();

    @Option(
            names = "--mapping",
            paramLabel = "FILE|NAME",
            description = "what the columns mean: a YAML file, or one that comes with the archive"
                    + " (nkdb, uwazi, huridocs, wwic)")
    private Optional<String> mapping = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "CODE",
            description = "take in a country's profile instead: its places, institutions and published figures")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--dry-run", description = "tell what would change, and change nothing")
    private boolean dryRun;

    @Option(
            names = "--accept",
            paramLabel = "all|good",
            description = "when rows are refused: keep nothing (all, the default), or the others (good)")
    private String accept = "all";

    @Option(
            names = "--accession",
            paramLabel = "REF",
            description = "the accession's number; else what the mapping says, else the name of its system")
    private Optional<String> accession = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "why; kept in the ledger (default: Imported)")
    private String reason = "Imported";

    @Mixin
    private TakingIn taking = new TakingIn();

    ImportCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        if (profile.isPresent()) {
            return takeIn(profile.get());
        }
        if (tables.isEmpty() || mapping.isEmpty()) {
            throw taking.slip("Name tables and a --mapping, or a --profile");
        }
        var acceptance =
                Acceptance.of(accept).orElseThrow(() -> taking.slip("--accept is all or good, not '" + accept + "'"));
        var order = new ImportOrder(
                tables.stream().map(this::resolve).toList(),
                wanted(mapping.get()),
                acceptance,
                dryRun,
                accession,
                reason,
                taking.actor);
        var report = new Import(archive(), work()).run(order, new Watch(desk()));
        if (report.batch().isPresent()) {
            TakingIn.findable(desk());
        }
        if (taking.json) {
            say(Json.of(ImportSummary.map(report)));
        } else {
            ImportSummary.print(report, desk().out());
        }
        boolean some = report.ending() == ImportReport.Ending.REFUSED || report.count(Outcome.REFUSED) > 0;
        return some ? SOME_REFUSED : DONE;
    }

    private MappingWanted wanted(String named) {
        return MappingFile.READY_MADE.contains(named)
                ? new MappingWanted.ReadyMade(named)
                : new MappingWanted.InFile(resolve(Path.of(named)));
    }

    private int takeIn(String code) throws InterruptedException {
        if (!tables.isEmpty() || dryRun) {
            throw taking.slip("--profile stands alone: without tables and --dry-run");
        }
        var report = new ProfileImport(archive()).run(code, taking.actor, reason);
        var texts = FindingTexts.load();
        report.findings().forEach(finding -> desk().err()
                .println("  " + finding.code() + "  " + texts.say(finding, Language.EN)));
        if (report.refused()) {
            say("Nothing was taken in.");
            return SOME_REFUSED;
        }
        if (report.batch().isPresent()) {
            TakingIn.findable(desk());
        }
        say("Profile " + code + ": " + report.added() + " added, " + report.changed() + " changed, "
                + report.unchanged() + " unchanged"
                + report.batch().map(batch -> "; batch " + batch).orElse(""));
        return DONE;
    }

    /** Draws a bar for each phase, from its first row on. */
    static final class Watch implements ImportListener {
        private final Desk desk;
        private final Map<Phase, Progress> bars = new EnumMap<>(Phase.class);

        Watch(Desk desk) {
            this.desk = desk;
        }

        @Override
        public void at(Phase phase, long done, long total) {
            bars.computeIfAbsent(phase, begun -> new Progress(desk, name(begun)))
                    .show(done, total, "");
        }

        private static String name(Phase phase) {
            return switch (phase) {
                case READING -> "Reading";
                case JUDGING -> "Judging";
                case KEEPING -> "Keeping";
            };
        }
    }
}
