package org.larchiveum.portal.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ingest.IngestOutcome;
import org.larchiveum.ingest.IngestReport;
import org.larchiveum.ingest.finding.FindingTexts;

/** How a run of ingest is told at its end: to people by type and outcome with every finding, to machines as a map. */
final class IngestSummary {
    private IngestSummary() {}

    static void print(IngestReport report, PrintWriter out) {
        var texts = FindingTexts.load();
        var byType = new TreeMap<String, Long>();
        for (var line : report.lines()) {
            if (line.outcome() instanceof IngestOutcome.Accepted accepted) {
                byType.merge(accepted.mediaGroup().isEmpty() ? "unit" : accepted.mediaGroup(), 1L, Long::sum);
            }
        }
        for (var line : report.lines()) {
            switch (line.outcome()) {
                case IngestOutcome.Accepted accepted -> findings(accepted.findings(), texts, out);
                case IngestOutcome.Refused refused -> {
                    out.println("REFUSED  " + line.source());
                    findings(refused.findings(), texts, out);
                }
                case IngestOutcome.TryAgain later -> out.println("LATER    " + line.source() + ": " + later.cause());
                case IngestOutcome.Duplicate known -> {}
            }
        }
        findings(report.findings(), texts, out);
        out.println("");
        out.println("Accession " + report.accession() + ": " + report.count(IngestOutcome.Accepted.class)
                + " taken in, "
                + report.count(IngestOutcome.Duplicate.class) + " known already, "
                + report.count(IngestOutcome.Refused.class) + " refused, "
                + report.count(IngestOutcome.TryAgain.class) + " to be tried again, in " + Math.round(report.seconds())
                + " s");
        byType.forEach((type, count) -> out.println("  " + type + ": " + count));
        var tools = report.tools().stream()
                .filter(t -> t.found())
                .map(t -> t.name())
                .toList();
        var missing = report.tools().stream()
                .filter(t -> !t.found())
                .map(t -> t.name())
                .toList();
        out.println("Tools used when needed: " + (tools.isEmpty() ? "none" : String.join(", ", tools))
                + (missing.isEmpty() ? "" : "; not on this machine: " + String.join(", ", missing)));
    }

    private static void findings(List<Finding> findings, FindingTexts texts, PrintWriter out) {
        for (var finding : findings) {
            if (finding.severity() != Severity.NOTE) {
                out.println("  " + finding.code() + "  " + texts.say(finding, Language.EN));
            }
        }
    }

    static Map<String, Object> map(IngestReport report) {
        var texts = FindingTexts.load();
        var summary = new TreeMap<String, Object>();
        summary.put("accession", report.accession());
        summary.put("seconds", report.seconds());
        summary.put("accepted", report.count(IngestOutcome.Accepted.class));
        summary.put("duplicate", report.count(IngestOutcome.Duplicate.class));
        summary.put("refused", report.count(IngestOutcome.Refused.class));
        summary.put("tryAgain", report.count(IngestOutcome.TryAgain.class));
        summary.put(
                "findings",
                report.findings().stream().map(f -> finding(f, texts)).toList());
        summary.put("tools", report.tools());
        summary.put(
                "files", report.lines().stream().map(line -> line(line, texts)).toList());
        return summary;
    }

    private static Map<String, Object> line(IngestReport.Line line, FindingTexts texts) {
        var map = new TreeMap<String, Object>();
        map.put("source", line.source());
        switch (line.outcome()) {
            case IngestOutcome.Accepted(var entry, var group, var findings) -> {
                map.put("outcome", "accepted");
                map.put("entry", entry.toString());
                map.put("type", group);
                map.put(
                        "findings",
                        findings.stream().map(f -> finding(f, texts)).toList());
            }
            case IngestOutcome.Duplicate(var entry) -> {
                map.put("outcome", "duplicate");
                map.put("entry", entry.toString());
            }
            case IngestOutcome.Refused(var findings) -> {
                map.put("outcome", "refused");
                map.put(
                        "findings",
                        findings.stream().map(f -> finding(f, texts)).toList());
            }
            case IngestOutcome.TryAgain(var cause) -> {
                map.put("outcome", "try-again");
                map.put("cause", cause);
            }
        }
        return map;
    }

    private static Map<String, Object> finding(Finding finding, FindingTexts texts) {
        return Map.of(
                "code", finding.code(),
                "severity", finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                "where", finding.where(),
                "en", texts.say(finding, Language.EN),
                "ko", texts.say(finding, Language.KO));
    }
}
