package org.larchiveum.portal.command;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.finding.FindingTexts;
import org.larchiveum.ingest.table.Difference;
import org.larchiveum.ingest.table.ImportReport;
import org.larchiveum.ingest.table.Outcome;

/** How an import is told at its end: to people by kind and outcome with what was found, to machines as a map. */
final class ImportSummary {
    /** Of one kind of finding, and of differences, as many as a person reads. */
    private static final int SHOWN = 20;

    private ImportSummary() {}

    static void print(ImportReport report, PrintWriter out) {
        findings(report, out);
        if (report.ending() == ImportReport.Ending.DRY_RUN) {
            report.differences().stream().limit(SHOWN).forEach(difference -> print(difference, out));
            int changed = report.count(Outcome.CHANGED);
            if (changed > SHOWN) {
                out.println("… and " + (changed - SHOWN) + " more entries would change.");
            }
        }
        report.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> out.println(line(entry.getKey(), entry.getValue())));
        out.println(ending(report));
    }

    private static void findings(ImportReport report, PrintWriter out) {
        var texts = FindingTexts.load();
        var shown = new HashMap<String, Integer>();
        for (var finding : report.remarks().findings()) {
            if (shown.merge(finding.code(), 1, Integer::sum) <= SHOWN) {
                out.println(finding.severity() + "  " + finding.code() + "  " + texts.say(finding, Language.EN));
            }
        }
        report.remarks().counts().forEach((code, count) -> {
            if (count > SHOWN) {
                out.println("… " + code + " " + count + " times in all");
            }
        });
    }

    private static void print(Difference difference, PrintWriter out) {
        out.println(difference.entry() + "  " + difference.where());
        difference.removed().forEach(value -> out.println("  - " + value));
        difference.added().forEach(value -> out.println("  + " + value));
    }

    private static String line(Kind kind, Map<Outcome, Integer> counts) {
        var line = new StringBuilder("  ").append(kind.word()).append(":");
        for (var outcome : Outcome.values()) {
            int count = counts.getOrDefault(outcome, 0);
            if (count > 0) {
                line.append(' ')
                        .append(count)
                        .append(' ')
                        .append(outcome.word())
                        .append(',');
            }
        }
        line.setLength(line.length() - 1);
        return line.toString();
    }

    private static String ending(ImportReport report) {
        var totals = line(totals(report)).strip();
        return switch (report.ending()) {
            case KEPT ->
                "Batch " + report.batch().map(Object::toString).orElse("") + " of accession " + report.accession()
                        + ": " + totals + String.format(Locale.ROOT, ", in %.1f s", report.seconds());
            case NOTHING_NEW -> "Nothing new: " + totals;
            case DRY_RUN -> "Nothing was changed. It would be: " + totals;
            case REFUSED ->
                "Nothing was taken in. Correct what is refused and run the same command again, or add --accept good.";
        };
    }

    private static String line(Map<Outcome, Integer> totals) {
        var said = new StringBuilder();
        totals.forEach((outcome, count) -> said.append(said.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(outcome.word()));
        return said.toString();
    }

    private static Map<Outcome, Integer> totals(ImportReport report) {
        var totals = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var outcome : Outcome.values()) {
            totals.put(outcome, report.count(outcome));
        }
        return totals;
    }

    static Map<String, Object> map(ImportReport report) {
        var texts = FindingTexts.load();
        var map = new TreeMap<String, Object>();
        map.put("ending", report.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        report.batch().ifPresent(batch -> map.put("batch", batch.toString()));
        map.put("accession", report.accession());
        map.put("seconds", report.seconds());
        var kinds = new TreeMap<String, Object>();
        report.counts().forEach((kind, counts) -> {
            var words = new TreeMap<String, Integer>();
            counts.forEach((outcome, count) -> words.put(outcome.word(), count));
            kinds.put(kind.word(), words);
        });
        map.put("kinds", kinds);
        map.put("findingCounts", report.remarks().counts());
        map.put(
                "findings",
                report.remarks().findings().stream().map(f -> finding(f, texts)).toList());
        map.put(
                "differences",
                report.differences().stream().map(ImportSummary::map).toList());
        return map;
    }

    private static Map<String, Object> map(Difference difference) {
        return Map.of(
                "entry", difference.entry().toString(),
                "where", difference.where(),
                "removed", difference.removed(),
                "added", difference.added());
    }

    private static Map<String, Object> finding(Finding finding, FindingTexts texts) {
        return Map.of(
                "code", finding.code(),
                "severity", finding.severity().name().toLowerCase(Locale.ROOT),
                "where", finding.where(),
                "en", texts.say(finding, Language.EN),
                "ko", texts.say(finding, Language.KO));
    }
}
