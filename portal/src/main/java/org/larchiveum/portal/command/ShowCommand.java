package org.larchiveum.portal.command;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.corroboration.Assessment;
import org.larchiveum.archive.corroboration.Corroboration;
import org.larchiveum.archive.corroboration.Succession;
import org.larchiveum.archive.corroboration.Verification;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.fault.ArchiveException;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one entry, whole. */
@CommandLine.Command(name = "show", description = "Show an entry with its files, access and digests.")
final class ShowCommand extends Command {
    @Parameters(paramLabel = "ID", description = "an entry's id or reference code")
    private String id = "";

    @Option(names = "--turtle", description = "as linked data, as it is stored")
    private boolean turtle;

    @Option(names = "--json", description = "for machines")
    private boolean json;

    ShowCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var stored =
                archive().staff().entry(entry(id)).orElseThrow(() -> new ArchiveException.NotFound("No entry " + id));
        if (json) {
            say(Json.of(stored.entry()));
        } else if (turtle) {
            var text = new StringWriter();
            RDFDataMgr.write(text, stored.graph(), RDFFormat.TURTLE_PRETTY);
            say(text.toString());
        } else {
            print(stored);
        }
        return DONE;
    }

    /** The computed status, and beside it the judgement that stands: two things that may differ, and neither replaces the other. */
    static List<String> borneOut(Corroboration computed, List<Assessment> assessments) {
        var lines = new ArrayList<String>();
        if (computed.sources() > 0) {
            lines.add("  computed    " + computed.status().slug() + ": independent sources for it "
                    + computed.supporting() + ", against it or a part of it " + computed.contradictions());
        }
        var judged = assessments.stream()
                .filter(one -> one.question().equals(Assessment.VERIFICATION))
                .toList();
        Succession.current(judged)
                .ifPresent(one -> lines.add("  assessed    "
                        + one.status().map(Verification::slug).orElse("no status")
                        + one.on().map(day -> " on " + day).orElse("") + ", " + one.iri()
                        + (judged.size() > 1 ? "; of " + judged.size() + " assessments the one that stands" : "")));
        return lines;
    }

    private void print(Stored stored) {
        var entry = stored.entry();
        say(entry.kind().word() + "  " + entry.id());
        switch (entry) {
            case Holding holding -> {
                var identity = holding.description().identity();
                say("  level       " + identity.level().word());
                say("  reference   " + identity.referenceCode());
                say("  title       " + identity.title().byTag());
                identity.date().ifPresent(date -> say("  date        " + date.edtf()));
                holding.position().parent().ifPresent(parent -> say("  part of     " + parent));
                holding.position().accession().ifPresent(a -> say("  accession   " + a));
                if (!holding.position().location().isEmpty()) {
                    say("  location    " + holding.position().location());
                }
            }
            case Accession accession -> {
                say("  number      " + accession.transfer().number());
                accession.transfer().date().ifPresent(day -> say("  date        " + day));
                say("  kind        " + accession.terms().kind());
            }
            case Organisation organisation -> {
                say("  code        " + organisation.code());
                say("  name        " + organisation.name().byTag());
            }
            case Known known -> {
                known.earlierIdentifiers().forEach(identifier -> say("  identifier  " + identifier));
                say("  name        " + known.name().byTag());
                var corroborations = archive().staff().corroborations();
                var subject = known.id().urn();
                borneOut(
                                corroborations.of(List.of(subject)).getOrDefault(subject, Corroboration.of(List.of())),
                                corroborations.assessments(subject))
                        .forEach(this::say);
            }
        }
        var access = entry.access();
        say("  access      " + access.disclosure().level().word()
                + access.disclosure()
                        .closedUntil()
                        .map(day -> ", closed until " + day)
                        .orElse(""));
        access.consent().ifPresent(consent -> say("  consent     " + consent.scopes()));
        say("  public id   " + access.publicId());
        say("  version     " + stored.line().stored().version() + ", ledger line "
                + stored.line().sequence());
        for (var file : entry.files()) {
            say("  " + file.role().word() + "  " + file.path() + "  "
                    + file.format().mediaType() + "  " + file.size() + " bytes");
            say("    sha256 " + file.checksums().sha256());
        }
    }
}
