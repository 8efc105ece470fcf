package org.larchiveum.portal.command;

import java.util.Map;
import org.larchiveum.archive.description.Language;
import org.larchiveum.ingest.finding.FindingTexts;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What staff should look at: testimonies whose consent is unknown, and contradictions in the chain of command. */
@CommandLine.Command(
        name = "review",
        description =
                "What staff should look at: testimonies without consent, and what does not fit in the chain of command.")
final class ReviewCommand extends Command {
    @Option(names = "--json", description = "for machines")
    private boolean json;

    ReviewCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var entries = archive().staff().toReview();
        var findings = archive().staff().hierarchies().findings();
        if (json) {
            say(Json.of(Map.of("entries", entries, "findings", findings)));
            return DONE;
        }
        entries.forEach((id, reason) -> say(id + "  " + reason));
        var texts = FindingTexts.load();
        findings.forEach(finding -> say(finding.code() + "  " + texts.say(finding, Language.EN)));
        say(entries.size() + findings.size() + " to review");
        return DONE;
    }
}
