package org.larchiveum.portal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Disclosure;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens and closes entries. */
@CommandLine.Command(name = "disclose", description = "Set who may see entries; the public view follows at once.")
final class DiscloseCommand extends Command {
    @Parameters(paramLabel = "ID", arity = "1..*", description = "ids or reference codes")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--level",
            required = true,
            paramLabel = "LEVEL",
            description = "public, registered, restricted or sealed (also: open, closed)")
    private String level = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "closed until this day (YYYY-MM-DD), whatever the level")
    private Optional<LocalDate> until = Optional.empty();

    @Mixin
    private Reason why = new Reason();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    DiscloseCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var chosen = AccessLevel.of(level)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--level is public, registered, restricted or sealed, not '" + level + "'"));
        var entries = ids.stream().map(this::entry).toList();
        for (var entry : entries) {
            var receipt = archive()
                    .disclose(
                            entry,
                            new Disclosure(chosen, until, Multilingual.of("", why.reason)),
                            why.actor,
                            why.reason);
            say(entry + "  " + chosen.word() + "  v" + receipt.version() + "  ledger line " + receipt.sequence());
        }
        archive().awaitProjection();
        return DONE;
    }
}
