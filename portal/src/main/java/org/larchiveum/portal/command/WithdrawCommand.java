package org.larchiveum.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back what a person allowed. */
@CommandLine.Command(
        name = "withdraw",
        description = {
            "Take back what a person allowed; the public view follows before this returns.",
            "It counts for the record, the testimony in it, and every consent noted beside them."
        })
final class WithdrawCommand extends Command {
    @Parameters(paramLabel = "ID", description = "id or reference code of the record, testimony or consent")
    private String id = "";

    @Option(names = "--scope", paramLabel = "SCOPE", description = "only this, with commas; otherwise everything")
    private List<String> scopes = new ArrayList<>();

    @Mixin
    private Reason why = new Reason();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    WithdrawCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var taken = scopes.isEmpty() ? Set.<String>of() : Scopes.of(scopes, spec.commandLine());
        var changed = archive().permissions().withdraw(entry(id), taken, why.actor, why.reason);
        archive().awaitProjection();
        changed.forEach(entry ->
                say(entry + "  no longer allows " + (taken.isEmpty() ? "anything" : String.join(", ", taken))));
        return DONE;
    }
}
