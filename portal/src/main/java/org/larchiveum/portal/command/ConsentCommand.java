package org.larchiveum.portal.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.disclosure.Consent;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes what a person allowed. */
@CommandLine.Command(
        name = "consent",
        description = {
            "Note what a person allowed to be done with a record or a testimony.",
            "Of a record it stands in place of what was noted before; of a testimony it stands beside it."
        })
final class ConsentCommand extends Command {
    @Parameters(paramLabel = "ID", description = "id or reference code of the record, testimony or source")
    private String id = "";

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SCOPE",
            description =
                    "what is allowed, with commas: archive, statistics, anonymous-case, quotation, named, voice-image, …")
    private List<String> scopes = new ArrayList<>();

    @Option(names = "--on", paramLabel = "DATE", description = "the day it was given (YYYY-MM-DD)")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--form", paramLabel = "TEXT", defaultValue = "", description = "where the signed form is kept")
    private String form = "";

    @Option(
            names = "--withdrawable-by",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "who may take it back, if not only the person")
    private String withdrawableBy = "";

    @Mixin
    private Reason why = new Reason();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    ConsentCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var allowed = Scopes.of(scopes, spec.commandLine());
        var consent = new Consent(allowed, day, form, withdrawableBy, Optional.empty());
        var changed = archive().permissions().consent(entry(id), consent, why.actor, why.reason);
        archive().awaitProjection();
        changed.forEach(entry -> say(entry + "  allows " + String.join(", ", allowed)));
        return DONE;
    }
}
