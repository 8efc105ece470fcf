package org.larchiveum.portal.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.ingest.extraction.ExtractorUnavailable;
import org.larchiveum.ingest.finding.FindingTexts;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The program: reads a command line, finds out whether another process has the home open, and does it here or asks that one. */
@CommandLine.Command(
        name = "larchiveum",
        description =
                "An evidence archive: takes files in, keeps them with proven fixity, describes, finds and shows them.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "./larchiveum help COMMAND tells more of one. ./larchiveum demo shows it all."})
public final class Larchiveum {
    private Larchiveum() {}

    /** Held here, or the setting would be forgotten with the logger. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(args, out, err, System.console() != null);
        out.flush();
        err.flush();
        System.exit(status);
    }

    static int run(String[] args, PrintWriter out, PrintWriter err, boolean watched) {
        var home = home(args);
        var elsewhere = home.flatMap(h -> ControlClient.reach(h, List.of(args), out, err, watched));
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        try (var desk = new LocalDesk(settings(home, args), out, err, watched)) {
            return told(
                            commands(desk)
                                    .addSubcommand(new ServeCommand(desk))
                                    .addSubcommand(new DemoCommand(desk))
                                    .addSubcommand(new RehearseCommand(desk)),
                            desk)
                    .execute(args);
        }
    }

    static ArchiveSettings settings(Optional<Path> home, String... args) {
        return ArchiveSettings.embedded(home.orElse(Path.of("larchiveum-data")), base(args))
                .lookingAlike(lookingAlike());
    }

    /** The commands that work at a desk, here or in the process that has the home open. */
    static CommandLine commands(Desk desk) {
        var line = new CommandLine(new Larchiveum(), new AtDesk(desk))
                .addSubcommand(new IngestCommand(desk))
                .addSubcommand(new ImportCommand(desk))
                .addSubcommand(new UndoCommand(desk))
                .addSubcommand(new ExportTablesCommand(desk))
                .addSubcommand(new PublishCommand(desk))
                .addSubcommand(new VerifyCommand(desk))
                .addSubcommand(new RebuildCommand(desk))
                .addSubcommand(new SparqlCommand(desk))
                .addSubcommand(new FindCommand(desk))
                .addSubcommand(new ShowCommand(desk))
                .addSubcommand(new HistoryCommand(desk))
                .addSubcommand(new ChainCommand(desk))
                .addSubcommand(new ReviewCommand(desk))
                .addSubcommand(new DescribeCommand(desk))
                .addSubcommand(new DiscloseCommand(desk))
                .addSubcommand(new ConsentCommand(desk))
                .addSubcommand(new WithdrawCommand(desk))
                .addSubcommand(new HoldCommand(desk))
                .addSubcommand(new DestroyCommand(desk))
                .addSubcommand(new CommandLine(new AccessionCommands(), new AtDesk(desk)))
                .addSubcommand(new CommandLine(new ReleaseCommands(), new AtDesk(desk)))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> complain(failure, desk.err()));
        return told(line, desk);
    }

    /** Lets every command speak at the desk, and say what it does and takes when it is asked by an option too. */
    private static CommandLine told(CommandLine line, Desk desk) {
        line.setOut(desk.out());
        line.setErr(desk.err());
        var spec = line.getCommandSpec();
        if (spec.findOption("--help") == null) {
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("tell what the command does and takes")
                    .build());
        }
        line.getSubcommands().values().forEach(command -> told(command, desk));
        return line;
    }

    private static int complain(Exception failure, PrintWriter err) throws Exception {
        switch (failure) {
            case ArchiveException.Refused refused -> {
                var texts = FindingTexts.load();
                refused.findings().forEach(f -> err.println("  " + f.code() + "  " + texts.say(f, Language.EN)));
            }
            case ArchiveException failed -> err.println(failed.getMessage());
            case ExtractorUnavailable broken ->
                err.println("The parsers do not start: " + broken.getMessage()
                        + "\nBuild again (./larchiveum does it when sources are newer), or remove portal/target.");
            case CommandLine.ParameterException usage -> throw usage;
            default -> throw failure;
        }
        return Command.FAILED;
    }

    /** The home that a command line names; the default when it names none; empty for what needs none. */
    private static Optional<Path> home(String[] args) {
        if (args.length == 0 || args[0].equals("help") || args[0].startsWith("-")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(option(args, "--home").orElse("larchiveum-data")));
    }

    /** The base of public addresses: the configured one; for what serves without one, this machine at its port. */
    private static Optional<String> base(String[] args) {
        return Optional.ofNullable(System.getProperty("larchiveum.base"))
                .or(() -> args.length > 0 && (args[0].equals("serve") || args[0].equals("demo"))
                        ? Optional.of(
                                "http://localhost:" + option(args, "--port").orElse("8080"))
                        : Optional.empty());
    }

    /** How many open cases must look alike: 5, or what the archive chose; what is no number from 1 up is told, not guessed. */
    private static int lookingAlike() {
        var chosen = Optional.ofNullable(System.getProperty("larchiveum.looking-alike"))
                .or(() -> Optional.ofNullable(System.getenv("LARCHIVEUM_LOOKINGALIKE")));
        var number = chosen.map(text -> text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0)
                .orElse(ArchiveSettings.LOOKING_ALIKE);
        if (number == 0) {
            throw new ArchiveException.Forbidden(
                    "larchiveum.looking-alike is a number from 1 up, not '" + chosen.orElse("") + "'");
        }
        return number;
    }

    private static Optional<String> option(String[] args, String name) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals(name) && i + 1 < args.length) {
                return Optional.of(args[i + 1]);
            }
            if (args[i].startsWith(name + "=")) {
                return Optional.of(args[i].substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Makes the commands that are named by class, with the desk they work at. */
    private record AtDesk(Desk desk) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Desk.class) {
                    return type.cast(constructor.newInstance(desk));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
