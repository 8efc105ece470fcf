package org.larchiveum.portal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.ingest.Ingest;
import org.larchiveum.ingest.IngestListener;
import org.larchiveum.ingest.IngestOrder;
import org.larchiveum.ingest.IngestOutcome;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes files and folders in. */
@CommandLine.Command(
        name = "ingest",
        description = {
            "Take files and folders in, with the descriptions beside them or in a table.",
            "What was taken in before is recognised; the same command again goes on where the last one stopped."
        })
final class IngestCommand extends Command {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files and folders")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--accession",
            paramLabel = "REF",
            description = "the accession's number; else what _accession.yaml says, else the first folder's name")
    private Optional<String> accession = Optional.empty();

    @Option(
            names = "--into",
            paramLabel = "REF",
            description = "the reference code of the fonds or series it becomes part of")
    private Optional<String> into = Optional.empty();

    @Option(
            names = "--disclosure",
            paramLabel = "open|closed",
            description = "for what does not say so itself (default: closed)")
    private String disclosure = "closed";

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description =
                    "a CSV or XLSX table that describes the files, one row a file, or a finding aid (NAME.ead.xml)")
    private Optional<Path> table = Optional.empty();

    @Mixin
    private TakingIn taking = new TakingIn();

    IngestCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var level =
                switch (disclosure) {
                    case "open" -> Disclosure.OPEN;
                    case "closed" -> Disclosure.CLOSED;
                    default -> throw taking.slip("--disclosure is open or closed, not '" + disclosure + "'");
                };
        var order = new IngestOrder(
                paths.stream().map(this::resolve).toList(),
                accession,
                into,
                table.map(this::resolve),
                level,
                taking.actor);
        return takeIn(desk(), order, taking.json);
    }

    /** Takes an order in with progress and a summary; waits until all of it can be found. */
    static int takeIn(Desk desk, IngestOrder order, boolean json) throws InterruptedException {
        desk.err().println("Starting the parsers and reading the folders …");
        desk.err().flush();
        var report = new Ingest(desk.archive(), desk.workshop()).run(order, new Watch(new Progress(desk, "Taking in")));
        TakingIn.findable(desk);
        if (json) {
            desk.out().println(Json.of(IngestSummary.map(report)));
        } else {
            IngestSummary.print(report, desk.out());
        }
        return report.count(IngestOutcome.Refused.class) + report.count(IngestOutcome.TryAgain.class) == 0
                ? DONE
                : SOME_REFUSED;
    }

    /** Counts outcomes for the bar. */
    private static final class Watch implements IngestListener {
        private final Progress progress;
        private final LongAdder accepted = new LongAdder();
        private final LongAdder duplicate = new LongAdder();
        private final LongAdder refused = new LongAdder();
        private final LongAdder total = new LongAdder();

        Watch(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void surveyed(int units, int files) {
            total.add(units + (long) files);
        }

        @Override
        public void done(String source, IngestOutcome outcome) {
            switch (outcome) {
                case IngestOutcome.Accepted a -> accepted.increment();
                case IngestOutcome.Duplicate d -> duplicate.increment();
                case IngestOutcome.Refused r -> refused.increment();
                case IngestOutcome.TryAgain t -> refused.increment();
            }
            progress.show(
                    accepted.sum() + duplicate.sum() + refused.sum(),
                    total.sum(),
                    accepted + " taken in, " + duplicate + " known, " + refused + " refused");
        }
    }
}
