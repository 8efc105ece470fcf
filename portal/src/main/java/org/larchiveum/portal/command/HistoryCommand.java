package org.larchiveum.portal.command;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed when, by whom and why. */
@CommandLine.Command(name = "history", description = "Every change of an entry, as the ledger has it.")
final class HistoryCommand extends Command {
    @Parameters(paramLabel = "ID", description = "an entry's id or reference code")
    private String id = "";

    @Option(names = "--json", description = "for machines")
    private boolean json;

    HistoryCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var lines = archive().staff().history(entry(id));
        if (json) {
            say(Json.of(lines));
            return DONE;
        }
        for (var line : lines) {
            say(line.sequence() + "  " + line.at() + "  v" + line.stored().version() + "  "
                    + line.act().action().word() + "  " + line.act().actor() + "  "
                    + line.act().reason());
        }
        return DONE;
    }
}
