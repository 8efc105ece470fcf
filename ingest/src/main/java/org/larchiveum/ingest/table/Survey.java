package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.spelling.Nearest;
import org.larchiveum.ingest.table.mapping.Mapping;
import org.larchiveum.ingest.table.mapping.Rule;
import org.larchiveum.ingest.table.mapping.TableRule;
import org.larchiveum.ingest.table.mapping.Template;
import org.larchiveum.ingest.table.sheet.UnreadableTable;

/** The first reading: which rows there are and which entries they are, so that a row may refer to one that comes later. */
final class Survey {
    /**
     * What others refer to comes first, so that an import that is cut off leaves few references to what is not there yet. Only cases come last:
     * what is shown of them follows from all that is said about them, and would be shown twice.
     */
    private static final List<Kind> ORDER = List.of(
            Kind.PLACE,
            Kind.INSTITUTION,
            Kind.POST,
            Kind.PERSON,
            Kind.GROUP,
            Kind.CAMPAIGN,
            Kind.SOURCE,
            Kind.PUBLICATION,
            Kind.INSTRUMENT,
            Kind.INTERVIEW,
            // Before testimonies: they are sealed unless somebody is known to have agreed to something.
            Kind.CONSENT,
            Kind.TESTIMONY,
            Kind.EVENT,
            Kind.INVOLVEMENT,
            Kind.CONTROL,
            Kind.POSTING,
            Kind.ATTESTATION,
            Kind.ASSESSMENT,
            Kind.CASE);

    private final Mapping mapping;
    private final Composer composer;
    private final Identities identities;
    private final Remarks remarks;
    private final ImportListener listener;
    private long groups;

    Survey(Mapping mapping, Composer composer, Identities identities, Remarks remarks, ImportListener listener) {
        this.mapping = mapping;
        this.composer = composer;
        this.identities = identities;
        this.remarks = remarks;
        this.listener = listener;
    }

    /** The tables with their rules, in the order in which their rows are kept. */
    List<Source> sources(Received received) {
        var all = new ArrayList<Map.Entry<Received.ReceivedFile, TableRule>>();
        for (var file : received.tables()) {
            var rules = mapping.tables().stream()
                    .filter(rule -> rule.files().match(file.name()))
                    .toList();
            if (rules.isEmpty()) {
                remarks.add(Finding.refusal("TAB-060", file.name(), mapping.name()));
            }
            rules.forEach(rule -> all.add(Map.entry(file, rule)));
        }
        all.sort(Comparator.comparingInt(pair -> rank(pair.getValue().kind())));
        var sources = new ArrayList<Source>();
        for (var pair : all) {
            sources.add(new Source(sources.size(), pair.getKey(), pair.getValue()));
        }
        return sources;
    }

    private static int rank(Kind kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }

    /** Reads every table once; what cannot be read is a remark. */
    void read(List<Source> sources) {
        var byTable = new LinkedHashMap<String, List<Source>>();
        sources.forEach(source ->
                byTable.computeIfAbsent(source.label(), l -> new ArrayList<>()).add(source));
        byTable.values().forEach(this::table);
    }

    /** The rows that there are to read. */
    long groups() {
        return groups;
    }

    private void table(List<Source> rules) {
        try {
            columns(rules);
            for (var source : rules) {
                remarks.addAll(unlessSaid(source.read(group -> note(source, group))));
            }
            leftOver(rules);
        } catch (UnreadableTable e) {
            remarks.add(e.finding());
        }
    }

    /** What is said of a table as a whole is said once, however many rules read it. */
    private List<Finding> unlessSaid(List<Finding> findings) {
        var said = remarks.told().findings();
        return findings.stream().filter(finding -> !said.contains(finding)).toList();
    }

    private void note(Source source, Source.Group group) {
        groups++;
        listener.at(ImportListener.Phase.READING, groups, 0);
        if (group.id().isPresent()) {
            identities.note(
                    source.rule().kind(),
                    composer.identifiers(source, group),
                    source.number(),
                    group.rows().getFirst().number());
        }
    }

    private void columns(List<Source> rules) throws UnreadableTable {
        var first = rules.getFirst();
        try (var reader = first.open()) {
            var header = reader.header();
            var known = new TreeSet<String>();
            var columns = new Source.Columns(header, first.rule());
            for (var source : rules) {
                source.rule().reads().forEach(name -> known.add(Source.Columns.fold(name)));
                Stream.concat(source.rule().id().columns().stream(), source.rule().when().keySet().stream())
                        .distinct()
                        .filter(name -> !columns.has(name))
                        .forEach(name -> remarks.add(
                                Finding.refusal("TAB-061", source.label(), name, String.join(", ", header))));
            }
            for (var name : header) {
                if (!known.contains(Source.Columns.fold(name))) {
                    remarks.add(Finding.note("TAB-062", first.label(), name, Nearest.one(name, known)));
                }
            }
            var missing = rules.stream()
                    .flatMap(source -> source.rule().columns().stream())
                    .map(Rule::column)
                    .flatMap(name -> new Template(name).columns().stream())
                    .distinct()
                    .filter(name -> !columns.has(name))
                    .toList();
            if (!missing.isEmpty()) {
                remarks.add(Finding.note("TAB-063", first.label(), String.join(", ", missing)));
            }
        }
    }

    /** Rows that no rule takes: with conditions, a word that nobody thought of would lose its rows without a sound. */
    private void leftOver(List<Source> rules) throws UnreadableTable {
        if (rules.stream().anyMatch(source -> source.rule().when().isEmpty())) {
            return;
        }
        var first = rules.getFirst();
        try (var reader = first.open()) {
            var columns = new Source.Columns(reader.header(), first.rule());
            int left = 0;
            int at = 0;
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                var cells = row.get().cells();
                if (rules.stream().noneMatch(source -> source.rule().takes(name -> columns.cell(cells, name)))) {
                    at = left++ == 0 ? row.get().number() : at;
                }
            }
            if (left > 0) {
                remarks.add(Finding.warning("TAB-064", first.label(), Integer.toString(left), Integer.toString(at)));
            }
        }
    }
}
