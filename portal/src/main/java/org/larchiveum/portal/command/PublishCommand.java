package org.larchiveum.portal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Builds the public view again, and issues it as a release. */
@CommandLine.Command(
        name = "publish",
        description = {
            "Build the public view again as of today and hold every entry against the gate.",
            "With --release it is issued as a release that can be cited, with its files."
        })
final class PublishCommand extends Command {
    @Option(names = "--release", paramLabel = "VERSION", description = "issue it as a release, such as 2026.1")
    private Optional<String> release = Optional.empty();

    @Option(names = "--note-ko", paramLabel = "TEXT", description = "why it is issued, in Korean")
    private String noteKo = "";

    @Option(names = "--note-en", paramLabel = "TEXT", description = "why it is issued, in English")
    private String noteEn = "";

    @Option(
            names = "--gap-ko",
            paramLabel = "TEXT",
            description = "what it is known not to cover, in Korean; may be given again")
    private List<String> gapsKo = new ArrayList<>();

    @Option(
            names = "--gap-en",
            paramLabel = "TEXT",
            description = "the same in English; the first beside the first in Korean")
    private List<String> gapsEn = new ArrayList<>();

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "who issues it; by default the name you are signed in by")
    private String actor = "";

    @Option(names = "--json", description = "for machines")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    PublishCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() throws InterruptedException {
        var version = release.map(name -> ReleaseCommands.version(name, spec.commandLine()));
        // Before an hour's work, not after it.
        version.ifPresent(archive().releases()::requireNext);
        Showing.publish(desk());
        if (!json) {
            say("The public view is built: "
                    + archive().readingRoom().holdings().byLevel());
            report(archive().suppression());
        }
        version.map(this::issue).ifPresent(issued -> ReleaseCommands.tell(this, issued, json));
        return DONE;
    }

    private DatasetRelease issue(ReleaseVersion version) {
        var progress = new Progress(desk(), "Writing");
        var gaps = new ArrayList<Multilingual>();
        for (int i = 0; i < Math.max(gapsKo.size(), gapsEn.size()); i++) {
            gaps.add(text(i < gapsKo.size() ? gapsKo.get(i) : "", i < gapsEn.size() ? gapsEn.get(i) : ""));
        }
        var issued = archive()
                .releases()
                .issue(
                        version,
                        new Wording(text(noteKo, noteEn), gaps),
                        actor,
                        "publish --release " + version,
                        done -> progress.show(done, 0, "entries"));
        long total = issued.content().entries().values().stream()
                .mapToLong(Integer::longValue)
                .sum();
        progress.show(total, total, "entries");
        return issued;
    }

    /** A text in those languages in which there is one. */
    static Multilingual text(String korean, String english) {
        var byTag = new TreeMap<>(Map.of("ko", korean.strip(), "en", english.strip()));
        byTag.values().removeIf(String::isEmpty);
        return new Multilingual(byTag);
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
