package org.larchiveum.portal.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forbids to destroy entries, or lifts that. */
@CommandLine.Command(name = "hold", description = "Forbid to destroy entries while an order stands, or lift the order.")
final class HoldCommand extends Command {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "ids or reference codes")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--order",
            required = true,
            paramLabel = "REF",
            description = "the order: court and number, or a law")
    private String order = "";

    @Option(names = "--release", description = "lift the order")
    private boolean release;

    @Mixin
    private Reason why = new Reason();

    HoldCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var entries = ids.stream().map(this::entry).toList();
        for (var entry : entries) {
            if (release) {
                archive().permissions().release(entry, order, why.actor, why.reason);
            } else {
                archive().permissions().hold(entry, order, why.actor, why.reason);
            }
            say(entry + (release ? "  is no longer held under " : "  is held under ") + order);
        }
        archive().awaitProjection();
        return DONE;
    }
}
