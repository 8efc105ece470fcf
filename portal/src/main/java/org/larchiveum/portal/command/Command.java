package org.larchiveum.portal.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that works at a desk; it returns the exit status of the contract. */
sealed class Command implements Callable<Integer>
        permits AccessionCommands.List,
                AccessionCommands.New,
                AccessionCommands.Register,
                AccessionCommands.Show,
                ConsentCommand,
                DescribeCommand,
                DestroyCommand,
                DiscloseCommand,
                ExportTablesCommand,
                FindCommand,
                HistoryCommand,
                ChainCommand,
                ReviewCommand,
                ImportCommand,
                HoldCommand,
                IngestCommand,
                PublishCommand,
                RebuildCommand,
                ReleaseCommands.Erratum,
                ReleaseCommands.List,
                ReleaseCommands.Show,
                ShowCommand,
                SparqlCommand,
                UndoCommand,
                VerifyCommand,
                WithdrawCommand {
    /** Done. */
    static final int DONE = 0;
    /** Something other than the input failed. */
    static final int FAILED = 1;
    /** Done, but some inputs were refused. */
    static final int SOME_REFUSED = 3;
    /** What is stored is not what was stored. */
    static final int NOT_INTACT = 4;

    @Mixin
    private HomeOption home = new HomeOption();

    private final Desk desk;

    Command(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        return run();
    }

    int run() throws InterruptedException {
        throw new IllegalStateException("A command does something");
    }

    Desk desk() {
        return desk;
    }

    Archive archive() {
        return desk.archive();
    }

    void say(String line) {
        desk.out().println(line);
    }

    /** Where copies of what comes in lie while it is looked at: on the file system of the archive. */
    Path work() {
        return resolve(home.home).resolve("work");
    }

    Path resolve(Path path) {
        return desk.folder().resolve(path).normalize();
    }

    /** Finds an entry by its id, by its reference code, or by an identifier it had in an earlier system ({@code SYSTEM:ID}). */
    EntryId entry(String text) {
        return EntryId.parse(text)
                .filter(id -> archive().staff().entry(id).isPresent())
                .or(() -> archive().staff().unit(text))
                .or(() -> Arrays.stream(Kind.values())
                        .map(kind -> archive().staff().known(kind, text))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseThrow(
                        () -> new ArchiveException.NotFound("No entry has the id, reference code or earlier identifier "
                                + text + ". './larchiveum find' searches; it prints ids."));
    }

    /** Who does it and why: every change names both. */
    static final class Reason {
        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; kept in the ledger")
        String reason = "";

        @Option(
                names = "--actor",
                paramLabel = "NAME",
                defaultValue = "${sys:user.name}",
                description = "who; by default the name you are signed in by")
        String actor = "";
    }
}
