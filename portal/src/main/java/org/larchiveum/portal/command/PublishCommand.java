package org.larchiveum.portal.command;

import java.util.Locale;
import org.larchiveum.archive.anonymity.Suppression;
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
        Showing.publish(desk());
        var figures = archive().readingRoom().holdings();
        say("The public view is built: " + figures.byLevel());
        report(archive().suppression());
        return DONE;
    }

    private void report(Suppression suppression) {
        say("%d cases and events are open, at least %d look alike; of %d nothing more is told"
                .formatted(suppression.cases(), suppression.k(), suppression.bare()));
        suppression
                .taken()
                .forEach((trait, taken) -> say("  %-15s told of %d, in a wider form of %d, of %d not"
                        .formatted(
                                trait.name().toLowerCase(Locale.ROOT), taken.whole(), taken.wider(), taken.untold())));
    }
}
