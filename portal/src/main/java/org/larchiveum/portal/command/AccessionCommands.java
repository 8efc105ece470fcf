package org.larchiveum.portal.command;

import java.nio.file.Path;
import java.util.Locale;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ingest.finding.FindingTexts;
import org.larchiveum.ingest.note.NoteFile;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The accession register. */
@CommandLine.Command(
        name = "accession",
        description = "The accession register.",
        subcommands = {
            AccessionCommands.New.class,
            AccessionCommands.List.class,
            AccessionCommands.Show.class,
            AccessionCommands.Register.class
        })
final class AccessionCommands {
    AccessionCommands() {}

    private static String kind(Accession accession) {
        return accession.terms().kind().isEmpty() ? "-" : accession.terms().kind();
    }

    private static String day(Accession accession) {
        return accession.transfer().date().map(Object::toString).orElse("-");
    }

    /** Enters an accession. */
    @CommandLine.Command(name = "new", description = "Enter an accession from an accession file (YAML).")
    static final class New extends Command {
        @Option(names = "--from", required = true, paramLabel = "FILE", description = "as _accession.yaml")
        private Path from = Path.of("");

        @Option(
                names = "--actor",
                paramLabel = "NAME",
                defaultValue = "${sys:user.name}",
                description = "who enters it")
        private String actor = "";

        New(Desk desk) {
            super(desk);
        }

        @Override
        int run() throws InterruptedException {
            try {
                var id = new org.larchiveum.ingest.Register(archive()).enter(NoteFile.read(resolve(from)), "", actor);
                archive().awaitProjection();
                say(id.toString());
                return DONE;
            } catch (ArchiveException.Refused refused) {
                var texts = FindingTexts.load();
                refused.findings().stream()
                        .filter(f -> f.severity() != Severity.NOTE)
                        .forEach(f -> desk().err().println("  " + f.code() + "  " + texts.say(f, Language.EN)));
                return SOME_REFUSED;
            }
        }
    }

    /** Lists the accessions. */
    @CommandLine.Command(name = "list", description = "All accessions, in the order in which they were entered.")
    static final class List extends Command {
        @Option(names = "--json", description = "for machines")
        private boolean json;

        List(Desk desk) {
            super(desk);
        }

        @Override
        int run() {
            var accessions = archive().staff().accessions();
            if (json) {
                say(Json.of(accessions));
                return DONE;
            }
            for (var accession : accessions) {
                say(accession.transfer().number() + "  " + day(accession) + "  " + kind(accession) + "  "
                        + accession.transfer().title().best(Language.KO) + "  " + accession.id());
            }
            return DONE;
        }
    }

    /** Shows one accession. */
    @CommandLine.Command(name = "show", description = "One accession.")
    static final class Show extends Command {
        @Parameters(paramLabel = "REF", description = "its number")
        private String number = "";

        Show(Desk desk) {
            super(desk);
        }

        @Override
        int run() {
            var accession = archive().staff().accessions().stream()
                    .filter(a -> a.transfer().number().equals(number))
                    .findFirst()
                    .orElseThrow(() -> new ArchiveException.NotFound("There is no accession " + number));
            sheet(this, accession);
            return DONE;
        }
    }

    /** Prints the register. */
    @CommandLine.Command(name = "register", description = "The whole register, to be printed.")
    static final class Register extends Command {
        Register(Desk desk) {
            super(desk);
        }

        @Override
        int run() {
            say("등록부 / ACCESSION REGISTER");
            for (var accession : archive().staff().accessions()) {
                say("");
                sheet(this, accession);
            }
            return DONE;
        }
    }

    private static void sheet(Command command, Accession accession) {
        var transfer = accession.transfer();
        command.say(String.format(Locale.ROOT, "등록번호 number        %s", transfer.number()));
        command.say("등록 식별자 id          " + accession.id());
        for (var language : Language.values()) {
            transfer.title().in(language).ifPresent(t -> command.say("제목 title            " + t));
        }
        command.say("수집일 date            " + day(accession));
        command.say("수집 유형 kind          " + kind(accession));
        for (var language : Language.values()) {
            transfer.source().in(language).ifPresent(t -> command.say("출처 source           " + t));
            transfer.custody().in(language).ifPresent(t -> command.say("보관 이력 custody       " + t));
            transfer.extent().in(language).ifPresent(t -> command.say("분량 extent           " + t));
            accession.terms().restrictions().in(language).ifPresent(t -> command.say("제한 restrictions      " + t));
        }
        command.say("협약 문서 agreement      "
                + (accession.terms().agreement().isEmpty()
                        ? "-"
                        : accession.terms().agreement()));
        if (accession.terms().invented()) {
            command.say("가상의 기록입니다. This accession is invented.");
        }
    }
}
