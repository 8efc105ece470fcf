package org.larchiveum.portal.command;

import java.time.LocalDate;
import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.hierarchy.Change;
import org.larchiveum.archive.hierarchy.Control;
import org.larchiveum.archive.hierarchy.Held;
import org.larchiveum.archive.hierarchy.Step;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who stood above an institution on a day, what changed until another day, and who held which post meanwhile. */
@CommandLine.Command(
        name = "chain",
        description = "The chain of command above an institution on a day, under the names of that day.")
final class ChainCommand extends Command {
    @Parameters(paramLabel = "ID", description = "an institution's id or earlier identifier (SYSTEM:ID)")
    private String id = "";

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "the day, such as 1995-06-01")
    private LocalDate day = LocalDate.EPOCH;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "another day: what changed from one to the other, and who held which post")
    private Optional<LocalDate> until = Optional.empty();

    @Option(names = "--lang", paramLabel = "ko|en", description = "the language of names (default: ko)")
    private String language = "ko";

    @Option(names = "--json", description = "for machines")
    private boolean json;

    ChainCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var iri = entry(id).urn();
        var hierarchy = archive().staff().hierarchies();
        var names = Language.of(language).orElse(Language.KO);
        var chain = hierarchy.chainAbove(iri, day);
        if (json) {
            say(Json.of(chain));
            return DONE;
        }
        say(chain.unit().name().best(names));
        chain.steps().forEach(step -> say(line(step, names)));
        if (chain.steps().isEmpty()) {
            say("  nothing is known to have stood above it on " + day);
        }
        until.ifPresent(last -> {
            hierarchy.changes(iri, day, last).forEach(change -> say(line(change, names)));
            DateSpan.parse(day + "/" + last)
                    .ifPresent(span -> hierarchy.heldWhile(iri, span).forEach(held -> say(line(held, names))));
        });
        return DONE;
    }

    private static String line(Step step, Language names) {
        var how = step.relation()
                .map(relation -> type(relation) + ", "
                        + relation.when().map(DateSpan::edtf).orElse("time unknown"))
                .orElse("its post");
        return "  ".repeat(step.level()) + step.above().name().best(names) + "  (" + how + ", "
                + step.certainty().name().toLowerCase(java.util.Locale.ROOT)
                + (step.circular() ? ", a circle" : "") + ")";
    }

    private static String type(Control relation) {
        return relation.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String line(Change change, Language names) {
        var when = "  " + change.when().edtf() + "  ";
        return switch (change) {
            case Change.Begun b ->
                when + "begun  " + b.controller().name().best(names) + " over "
                        + b.controlled().name().best(names);
            case Change.Ended e ->
                when + "ended  " + e.controller().name().best(names) + " over "
                        + e.controlled().name().best(names);
            case Change.Renamed r ->
                when + "renamed  " + r.before().best(names) + " to " + r.after().best(names);
        };
    }

    private static String line(Held held, Language names) {
        var posting = held.posting();
        var holder =
                posting.name().isEmpty() ? posting.holder() : posting.name().best(names);
        return "  " + posting.when().map(DateSpan::edtf).orElse("time unknown") + "  "
                + held.post().label().best(names) + ", "
                + held.institution().name().best(names) + ": " + holder + "  ("
                + held.certainty().name().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
