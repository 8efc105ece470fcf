package org.larchiveum.archive.corroboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.larchiveum.archive.fault.Finding;

/** Whether assessments follow one another as they must: dated, each replacing the one that stands, none edited. */
public final class Succession {
    private Succession() {}

    /**
     * Findings about a new assessment.
     *
     * @param others what is known of the same subject; those of another question are passed over
     * @param stored what is stored under the same IRI, if anything
     */
    public static List<Finding> judge(
            Assessment assessment, Collection<Assessment> others, Optional<Assessment> stored) {
        var findings = new ArrayList<Finding>();
        stored.filter(before -> !before.equals(assessment))
                .ifPresent(before -> findings.add(Finding.refusal("COR-005", assessment.iri(), day(before.on()))));
        var same = others.stream()
                .filter(other -> !other.iri().equals(assessment.iri()))
                .filter(other -> other.subject().equals(assessment.subject())
                        && other.question().equals(assessment.question()))
                .toList();
        standing(same).stream()
                .filter(other -> !assessment.supersedes().equals(Optional.of(other.iri())))
                .filter(other -> !earlier(assessment, other) && !replaces(other, assessment, same))
                .findFirst()
                .ifPresent(other ->
                        findings.add(Finding.refusal("COR-004", assessment.iri(), other.iri(), day(other.on()))));
        assessment
                .supersedes()
                .filter(iri -> same.stream().noneMatch(other -> other.iri().equals(iri)))
                .ifPresent(iri -> findings.add(Finding.refusal("COR-007", assessment.iri(), iri)));
        return findings;
    }

    /** The one that holds of a subject and question: of those that no other replaces the latest. */
    public static Optional<Assessment> current(Collection<Assessment> assessments) {
        return standing(assessments).stream()
                .max(Comparator.comparing((Assessment one) -> one.on().orElse(LocalDate.MIN))
                        .thenComparing(Assessment::iri));
    }

    private static List<Assessment> standing(Collection<Assessment> assessments) {
        Map<String, Assessment> byIri = assessments.stream()
                .collect(Collectors.toMap(Assessment::iri, Function.identity(), (first, second) -> first));
        var replaced = byIri.values().stream()
                .flatMap(assessment -> assessment.supersedes().stream())
                .collect(Collectors.toSet());
        return byIri.values().stream()
                .filter(assessment -> !replaced.contains(assessment.iri()))
                .sorted(Comparator.comparing(Assessment::iri))
                .toList();
    }

    /** Whether one replaces another, by itself or through those between. */
    private static boolean replaces(Assessment later, Assessment earlier, Collection<Assessment> all) {
        Map<String, String> next = new HashMap<>();
        all.forEach(one -> one.supersedes().ifPresent(iri -> next.put(one.iri(), iri)));
        var seen = new HashSet<String>();
        var at = Optional.of(later.iri());
        while (at.isPresent() && seen.add(at.get())) {
            at = Optional.ofNullable(next.get(at.get()));
            if (at.equals(Optional.of(earlier.iri()))) {
                return true;
            }
        }
        return false;
    }

    /** One that is entered late, of a day before the one that stands, replaces nothing. */
    private static boolean earlier(Assessment assessment, Assessment standing) {
        return assessment.on().orElse(LocalDate.MAX).isBefore(standing.on().orElse(LocalDate.MIN));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
