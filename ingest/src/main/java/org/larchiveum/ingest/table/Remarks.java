package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;

/** What was found in an import: all of it counted, and of each kind the first ones told, as one slip may stand in every row. */
public final class Remarks {
    private static final int TOLD = 200;

    private final List<Finding> told = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private int refusals;

    /** @param counts findings by code, those that are not told too */
    public record Told(List<Finding> findings, Map<String, Integer> counts, int refusals) {
        public Told {
            findings = List.copyOf(findings);
            counts = Map.copyOf(counts);
        }
    }

    void add(Finding finding) {
        refusals += finding.severity() == Severity.REFUSAL ? 1 : 0;
        if (counts.merge(finding.code(), 1, Integer::sum) <= TOLD) {
            told.add(finding);
        }
    }

    void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    boolean refused() {
        return refusals > 0;
    }

    Told told() {
        return new Told(told, counts, refusals);
    }
}
