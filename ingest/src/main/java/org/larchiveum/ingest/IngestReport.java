package org.larchiveum.ingest;

import java.util.List;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.tool.Tool;

/** How a run ended: every file with its outcome, in the order of the survey, slips of the survey, and the tools in use. */
public record IngestReport(
        String accession, List<Line> lines, List<Finding> findings, List<Tool> tools, double seconds) {
    public IngestReport {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
        tools = List.copyOf(tools);
    }

    /** One file or unit. */
    public record Line(String source, IngestOutcome outcome) {}

    public long count(Class<? extends IngestOutcome> kind) {
        return lines.stream().filter(line -> kind.isInstance(line.outcome())).count();
    }
}
