package org.larchiveum.portal.command;

import java.nio.file.Path;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ingest.finding.FindingTexts;
import org.larchiveum.ingest.note.Correction;
import org.larchiveum.ingest.note.NoteFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects a description. */
@CommandLine.Command(
        name = "describe",
        description =
                "Correct a description from a description file: what the file says replaces, what it does not say stays.")
final class DescribeCommand extends Command {
    @Parameters(paramLabel = "ID", description = "an entry's id or reference code")
    private String id = "";

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "a description file (YAML)")
    private Path from = Path.of("");

    @Mixin
    private Reason why = new Reason();

    DescribeCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var entry = entry(id);
        var before = archive()
                .staff()
                .entry(entry)
                .orElseThrow(() -> new ArchiveException.NotFound("No entry " + id))
                .entry();
        var correction = Correction.of(
                before, NoteFile.read(resolve(from)), code -> archive().staff().unit(code));
        var texts = FindingTexts.load();
        for (var finding : correction.findings()) {
            desk().err().println("  " + finding.code() + "  " + texts.say(finding, Language.EN));
        }
        if (correction.findings().stream().anyMatch(f -> f.severity() == Severity.REFUSAL)) {
            say("Nothing was changed.");
            return SOME_REFUSED;
        }
        var receipt = archive().describe(entry, now -> correction.entry(), why.actor, why.reason);
        archive().awaitProjection();
        say(entry + "  v" + receipt.version() + "  ledger line " + receipt.sequence());
        return DONE;
    }
}
