package org.larchiveum.portal.command;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Proves that nothing has changed. */
@CommandLine.Command(
        name = "verify",
        description =
                "Read every file again, check it against its digests, the OCFL structure and the ledger. Exit 4 on any fault.")
final class VerifyCommand extends Command {
    @Option(names = "--json", description = "the report for machines")
    private boolean json;

    VerifyCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var progress = new Progress(desk(), "Verifying");
        var found = desk().verify(done -> progress.show(done, 0, "objects"));
        if (json) {
            say(Json.of(found));
        } else {
            for (var fault : found.faults()) {
                say("FAULT  " + fault.kind() + "  " + fault.where() + "  " + fault.path() + "  " + fault.detail());
            }
            say(found.objects() + " objects, " + found.files() + " files, " + found.bytes()
                    + " bytes read; ledger head " + found.ledgerHead());
            say(
                    found.clean()
                            ? "Everything is what it was."
                            : found.faults().size()
                                    + " faults. Do not write to this archive; restore what is named from a copy.");
        }
        return found.clean() ? DONE : NOT_INTACT;
    }
}
