package org.larchiveum.portal.command;

import picocli.CommandLine;

/** Drops graph and index and builds them again from storage. */
@CommandLine.Command(
        name = "rebuild",
        description = "Drop graph, index and public copies, and build them again from storage.")
final class RebuildCommand extends Command {
    RebuildCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        Showing.rebuild(desk());
        say("Graph, index and public copies are built again from storage.");
        return DONE;
    }
}
