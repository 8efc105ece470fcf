package org.larchiveum.portal.command;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.folder.ReleaseFile;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The releases of the public dataset; 'publish --release' issues one. */
@CommandLine.Command(
        name = "release",
        description = "The releases of the public dataset; 'publish --release' issues one.",
        subcommands = {ReleaseCommands.List.class, ReleaseCommands.Show.class, ReleaseCommands.Erratum.class})
final class ReleaseCommands {
    ReleaseCommands() {}

    static ReleaseVersion version(String name, CommandLine line) {
        return ReleaseVersion.parse(name)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        line,
                        "'" + name
                                + "' is no name of a release: two numbers with a point between them, such as 2026.1"));
    }

    private static DatasetRelease release(Command command, String name, CommandLine line) {
        var version = version(name, line);
        return command.archive()
                .readingRoom()
                .releases()
                .of(version)
                .orElseThrow(() -> new ArchiveException.NotFound("There is no release " + version));
    }

    private static String json(DatasetRelease release) {
        return new String(ReleaseFile.write(release), StandardCharsets.UTF_8);
    }

    private static String state(ReleaseState state) {
        return switch (state) {
            case ReleaseState.Held() -> "held";
            case ReleaseState.Gone(var day) -> "gone since " + day;
            case ReleaseState.Replaced(var by, var day) -> "replaced by " + by + " on " + day;
        };
    }

    static void tell(Command command, DatasetRelease release, boolean json) {
        if (json) {
            command.say(json(release));
            return;
        }
        command.say("Release " + release.version() + "  " + release.day() + "  " + state(release.state()));
        for (var language : Language.values()) {
            release.note().in(language).ifPresent(note -> command.say("  " + note));
        }
        var content = release.content();
        command.say("  " + content.triples() + " statements about " + content.entries());
        content.changes().before().ifPresent(before -> {
            command.say("  Against " + before + ":");
            content.changes()
                    .byKind()
                    .forEach((kind, d) -> command.say("    %-14s %d added, %d changed, %d removed"
                            .formatted(kind, d.added(), d.changed(), d.removed())));
        });
        for (var distribution : content.distributions()) {
            command.say("  " + distribution.of().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            distribution.shares().stream()
                    .filter(share -> share.count().isPresent())
                    .forEach(share -> command.say(
                            "    " + share.heading() + "  " + share.count().getAsInt()));
        }
        content.gaps().forEach(gap -> gap.byTag().values().forEach(text -> command.say("  Gap: " + text)));
        release.errata().forEach(erratum -> erratum.text()
                .byTag()
                .values()
                .forEach(text -> command.say("  Erratum " + erratum.day() + ": " + text)));
        release.files()
                .forEach(file -> command.say(
                        "  %12d  %s  %s".formatted(file.size(), file.checksums().sha256(), file.name())));
    }

    /** Lists the releases. */
    @CommandLine.Command(name = "list", description = "All releases, the newest first.")
    static final class List extends Command {
        @Option(names = "--json", description = "for machines")
        private boolean json;

        List(Desk desk) {
            super(desk);
        }

        @Override
        int run() {
            var releases = archive().readingRoom().releases().all();
            if (json) {
                say(releases.stream().map(ReleaseCommands::json).collect(Collectors.joining(",\n", "[", "]")));
                return DONE;
            }
            releases.forEach(release -> say(release.version() + "  " + release.day() + "  " + state(release.state())));
            return DONE;
        }
    }

    /** Shows one release. */
    @CommandLine.Command(name = "show", description = "One release with its figures and files.")
    static final class Show extends Command {
        @Parameters(paramLabel = "VERSION", description = "such as 2026.1")
        private String version = "";

        @Option(names = "--json", description = "for machines")
        private boolean json;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        Show(Desk desk) {
            super(desk);
        }

        @Override
        int run() {
            tell(this, release(this, version, spec.commandLine()), json);
            return DONE;
        }
    }

    /** Notes a mistake. */
    @CommandLine.Command(
            name = "erratum",
            description = "Note a mistake that was found in a release after it was issued; its files stay as they are.")
    static final class Erratum extends Command {
        @Parameters(paramLabel = "VERSION", description = "such as 2026.1")
        private String version = "";

        @Option(
                names = "--ko",
                required = true,
                paramLabel = "TEXT",
                description = "what is wrong and what is right, in Korean")
        private String korean = "";

        @Option(names = "--en", required = true, paramLabel = "TEXT", description = "the same in English")
        private String english = "";

        @Mixin
        private Reason why = new Reason();

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        Erratum(Desk desk) {
            super(desk);
        }

        @Override
        int run() throws InterruptedException {
            var found = version(version, spec.commandLine());
            archive().releases().erratum(found, PublishCommand.text(korean, english), why.actor, why.reason);
            archive().awaitProjection();
            say("The mistake is noted with release " + found);
            return DONE;
        }
    }
}
