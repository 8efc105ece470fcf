package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.judgement.Judge;
import org.larchiveum.ingest.table.Composer.Composed;
import org.larchiveum.ingest.table.sheet.UnreadableTable;
import org.larchiveum.ontology.Access;

/** The second reading: every row is made an entry and held against the shapes and the archive, and nothing is kept yet. */
final class Judging {
    private static final int GROUP = 1_000;
    private static final int TOLD = 1_000;

    private final Composer composer;
    private final Identities identities;
    private final Judge judge;
    private final Corroborations corroborated;
    private final Remarks remarks;
    private final Tally tally;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    Judging(
            Composer composer,
            Identities identities,
            Judge judge,
            Corroborations corroborated,
            Remarks remarks,
            Tally tally) {
        this.composer = composer;
        this.identities = identities;
        this.judge = judge;
        this.corroborated = corroborated;
        this.remarks = remarks;
        this.tally = tally;
    }

    /** An entry that the shapes have not judged yet. */
    private record Waiting(Source source, Source.Group group, Composed composed) {
        /** The column that says something by the first of some properties for which there is one; else the row. */
        String where(List<Property> properties) {
            return properties.stream()
                    .flatMap(property -> group.columns().present().stream()
                            .filter(rule -> rule.term().property().equals(property.asNode())))
                    .findFirst()
                    .map(rule -> composed.where() + ", " + rule.column())
                    .orElse(composed.where());
        }
    }

    /** Judges all rows. */
    void judge(List<Source> sources, ImportListener listener, long total) {
        sources.stream()
                .filter(source -> source.rule().kind() == Kind.ASSESSMENT)
                .forEach(this::expect);
        long done = 0;
        for (var source : sources) {
            done = judge(source, listener, total, done);
            // Those who refer to these must know which of them are refused.
            flush();
        }
    }

    private void expect(Source source) {
        try {
            source.read(group -> composer.compose(source, group).entry().ifPresent(corroborated::expect));
        } catch (UnreadableTable changed) {
            throw new ArchiveException.Corrupt("A copied table changed while it was read: " + changed.getMessage());
        }
    }

    private long judge(Source source, ImportListener listener, long total, long done) {
        var progress = new long[] {done};
        try {
            source.read(group -> {
                listener.at(ImportListener.Phase.JUDGING, ++progress[0], total);
                row(source, group);
            });
        } catch (UnreadableTable changed) {
            throw new ArchiveException.Corrupt("A copied table changed while it was read: " + changed.getMessage());
        }
        return progress[0];
    }

    private void row(Source source, Source.Group group) {
        var composed = composer.compose(source, group);
        remarks.addAll(composed.findings());
        tally.set(source, group, composed.outcome());
        if (composed.refused()) {
            composed.identity().ifPresent(identities::refuse);
            return;
        }
        corroborated.note(composed.entry().orElseThrow());
        if (composed.outcome() == Outcome.UNCHANGED) {
            accepted(composed.entry().orElseThrow());
        } else {
            waiting.add(new Waiting(source, group, composed));
        }
        if (waiting.size() == GROUP) {
            flush();
        }
    }

    private void flush() {
        var entries = new ArrayList<Known>(waiting.size());
        var places = new HashMap<EntryId, String>();
        for (var one : waiting) {
            var entry = one.composed().entry().orElseThrow();
            entries.add(entry);
            places.put(entry.id(), one.composed().where());
        }
        var byPlace = new LinkedHashMap<String, List<Finding>>();
        for (var finding : judge.judge(entries, id -> places.getOrDefault(id, ""))) {
            byPlace.computeIfAbsent(place(finding.where(), places), p -> new ArrayList<>())
                    .add(finding);
        }
        waiting.forEach(one -> judged(one, byPlace));
        waiting.clear();
    }

    /** A shape's finding stands at a row and a property of it: {@code cases.csv, row 3: atPlace}. */
    private static String place(String where, Map<EntryId, String> places) {
        var all = new HashSet<>(places.values());
        for (int end = where.length(); end > 0; end = where.lastIndexOf(": ", end - 1)) {
            if (all.contains(where.substring(0, end))) {
                return where.substring(0, end);
            }
        }
        return where;
    }

    private void judged(Waiting one, Map<String, List<Finding>> byPlace) {
        var findings = new ArrayList<>(byPlace.getOrDefault(one.composed().where(), List.of()));
        var entry = one.composed().entry().orElseThrow();
        findings.addAll(corroborated.judge(entry, one.composed().before(), one::where));
        remarks.addAll(findings);
        if (findings.stream().anyMatch(f -> f.severity() == Severity.REFUSAL)) {
            tally.set(one.source(), one.group(), Outcome.REFUSED);
            one.composed().identity().ifPresent(identities::refuse);
        } else {
            accepted(entry);
            one.composed()
                    .before()
                    .filter(before -> differences.size() < TOLD)
                    .ifPresent(before -> differences.add(
                            Difference.of(before, entry, one.composed().where())));
        }
    }

    private void accepted(Known entry) {
        if (entry.kind() == Kind.CONSENT) {
            entry.links(Access.consentFor).forEach(identities::consent);
        }
    }

    /** Refuses what refers to what is refused, and what refers to that, until nothing more falls. */
    void settle(List<Source> sources) {
        for (boolean more = tally.count(Outcome.REFUSED) > 0; more; ) {
            more = false;
            for (var source : sources) {
                more |= fallen(source);
            }
        }
    }

    private boolean fallen(Source source) {
        var fell = new boolean[1];
        try {
            source.read(group -> {
                if (tally.of(source, group) == Outcome.REFUSED) {
                    return;
                }
                var composed = composer.compose(source, group);
                if (composed.refused()) {
                    tally.set(source, group, Outcome.REFUSED);
                    remarks.addAll(composed.findings());
                    fell[0] |= composed.identity().map(identities::refuse).orElse(false);
                }
            });
        } catch (UnreadableTable changed) {
            throw new ArchiveException.Corrupt("A copied table changed while it was read: " + changed.getMessage());
        }
        return fell[0];
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }
}
