package org.larchiveum.portal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.catalogue.Destruction;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.register.Volume;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Destroys an entry by right, and says what is left to do outside the archive. */
@CommandLine.Command(
        name = "destroy",
        description = {
            "Destroy an entry by right: every version, copy and projection of it, for good.",
            "Two persons name themselves and their authority. Refused while an order holds the entry."
        })
final class DestroyCommand extends Command {
    @Parameters(paramLabel = "ID", description = "id or reference code")
    private String id = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "one person")
    private String first = "";

    @Option(names = "--and", required = true, paramLabel = "NAME", description = "another person")
    private String second = "";

    @Option(names = "--authority", required = true, paramLabel = "TEXT", description = "the law, order or schedule")
    private String authority = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why; kept in the ledger for good, so say nothing of what is destroyed")
    private String reason = "";

    @Option(names = "--json", description = "for machines")
    private boolean json;

    DestroyCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var entry = entry(id);
        var history = archive().staff().history(entry);
        var speaking = archive().staff().speakingOf(entry);
        archive().destroy(entry, new Destruction(first, second, authority, reason));
        Showing.rebuild(desk());
        var batches = batches(history);
        var backups = backups();
        if (json) {
            say(Json.of(Map.of(
                    "destroyed", entry, "tables", batches, "entriesSpeakingOfIt", speaking, "backups", backups)));
            return DONE;
        }
        say(entry + " is destroyed; the ledger keeps that it was, and by whom and by what right.");
        say("Still to be treated by hand:");
        backups.forEach(backup -> say("  backup   " + backup));
        batches.forEach(batch -> say("  tables   of batch " + batch + " are kept as they came and may name it"));
        speaking.forEach(other -> say("  entry    " + other + " points to it"));
        return DONE;
    }

    /** The imports whose tables, which are kept as they came, may have a row about it. */
    private static List<EntryId> batches(List<LedgerLine> history) {
        return history.stream()
                .map(line -> Volume.batch(line.stored().object()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What the archivists noted of the copies they made of the home, a line each. */
    private List<String> backups() {
        var register = work().resolveSibling("backups.txt");
        var noted = new ArrayList<String>();
        try {
            if (Files.exists(register)) {
                Files.readAllLines(register).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(noted::add);
            }
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read " + register, e);
        }
        if (noted.isEmpty()) {
            noted.add("none is noted in " + register + ": look for every copy of the home that anybody made");
        }
        return noted;
    }
}
