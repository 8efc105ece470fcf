package org.larchiveum.portal.command;

import java.nio.file.Path;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.ingest.finding.FindingTexts;
import org.larchiveum.ingest.table.TableExport;
import org.larchiveum.ingest.table.mapping.MappingFile;
import org.larchiveum.ingest.table.mapping.Terms;
import org.larchiveum.ontology.Ontology;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Gives a database back as tables. */
@CommandLine.Command(
        name = "export-tables",
        description = "Write what a mapping took in as CSV tables again; taking them in changes nothing.")
final class ExportTablesCommand extends Command {
    @Option(
            names = "--mapping",
            required = true,
            paramLabel = "FILE|NAME",
            description = "a YAML file, or one that comes with the archive (nkdb, uwazi, huridocs, wwic)")
    private String mapping = "";

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "an empty folder; made when absent")
    private Path to = Path.of("");

    ExportTablesCommand(Desk desk) {
        super(desk);
    }

    @Override
    int run() {
        var terms = new Terms(Ontology.load());
        var read = MappingFile.readyMade(mapping)
                .map(text -> MappingFile.parse(mapping, text, terms))
                .orElseGet(() -> MappingFile.read(resolve(Path.of(mapping)), terms));
        var texts = FindingTexts.load();
        read.findings().forEach(finding -> desk().err()
                .println("  " + finding.code() + "  " + texts.say(finding, Language.EN)));
        var rules = read.mapping().orElseThrow(() -> new ArchiveException.Refused(read.findings()));
        new TableExport(archive(), rules)
                .to(resolve(to))
                .forEach((table, rows) -> say("  " + table + ": " + rows + " rows"));
        return DONE;
    }
}
