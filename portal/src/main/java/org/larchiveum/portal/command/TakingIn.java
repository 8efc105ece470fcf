package org.larchiveum.portal.command;

import org.larchiveum.archive.fault.ArchiveException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that take something in have in common: who does it, how it is summed up, and that it can be found at the end. */
final class TakingIn {
    @Option(names = "--actor", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "who takes it in")
    String actor = "";

    @Option(names = "--json", description = "the summary for machines")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec command = CommandLine.Model.CommandSpec.create();

    /** A slip in how the command was written. */
    CommandLine.ParameterException slip(String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }

    /** Waits until all of it can be found. */
    static void findable(Desk desk) throws InterruptedException {
        var showing = new Progress(desk, "Making it findable");
        long first = desk.archive().behind();
        for (long left = first; left > 0; left = desk.archive().behind()) {
            showing.show(Math.max(0, first - left), first, "");
            // Each look asks the index, which has enough to do.
            Thread.sleep(250);
        }
        try {
            desk.archive().awaitProjection();
        } catch (ArchiveException.Unavailable later) {
            desk.err().println("All of it is kept; what cannot be found yet follows: " + later.getMessage());
        }
    }
}
