package org.larchiveum.portal.command;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a batch back as a whole. */
@CommandLine.Command(
        name = "undo",
        description = {
            "Take back everything that one import brought, and restore what it changed.",
            "Nothing leaves storage: the history keeps all of it."
        })
final class UndoCommand extends Command {
    @Parameters(paramLabel = "BATCH", description = "the batch's id, as import printed it")
    private String batch = "";

    @Mixin
    private Reason why = new Reason();

    UndoCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var undone = archive().undo(entry(batch), why.actor, why.reason);
        archive().awaitProjection();
        say(undone.removed() + " entries are gone again, " + undone.restored() + " are as they were before the batch.");
        return DONE;
    }
}
