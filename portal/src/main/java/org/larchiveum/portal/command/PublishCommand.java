package org.larchiveum.portal.command;

import picocli.CommandLine;

/** Builds the public view again. */
@CommandLine.Command(
        name = "publish",
        description = "Build the public view again as of today and hold every entry against the gate.")
final class PublishCommand extends Command {
    PublishCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        Showing.rebuild(desk());
        var figures = archive().readingRoom().holdings();
        say("The public view is built: " + figures.byLevel());
        return DONE;
    }
}
