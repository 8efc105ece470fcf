package org.larchiveum.archive.hierarchy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.larchiveum.archive.fault.Finding;

/** What in the relations of command cannot be so, or should be looked at. It is said of the data, never put right. */
final class ChainFindings {
    /** Relations looked at in search of circles before what is left is not looked at; far beyond any real data. */
    private static final int PATIENCE = 5_000_000;

    private static final int NAMES = 12;

    private final Bodies bodies;

    ChainFindings(Bodies bodies) {
        this.bodies = bodies;
    }

    List<Finding> all() {
        return Stream.of(themselves(), circles(), twice(), byTwo(), gaps())
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> themselves() {
        return bodies.relations().stream()
                .map(Bodies.Dated::control)
                .filter(control -> control.controller().equals(control.controlled()))
                .map(control -> Finding.warning("CHN-005", control.iri(), bodies.word(control.controlled())))
                .toList();
    }

    // Circles

    /** Who commands it as a body: of the post that heads an institution, that institution. Empty for its own head. */
    private Optional<String> commander(Control control) {
        var body = bodies.post(control.controller()).flatMap(Post::institution).orElse(control.controller());
        return body.equals(control.controlled()) ? Optional.empty() : Optional.of(body);
    }

    private List<Bodies.Dated> commands() {
        return bodies.relations().stream()
                .filter(relation -> relation.control().type() == ControlType.COMMAND)
                .filter(relation -> commander(relation.control()).isPresent())
                .toList();
    }

    private Circles.Arrow arrow(Bodies.Dated relation) {
        var control = relation.control();
        return new Circles.Arrow(control.controlled(), commander(control).orElse(control.controller()));
    }

    private List<Finding> circles() {
        var findings = new ArrayList<Finding>();
        var told = new ArrayList<Set<String>>();
        for (var circle : Circles.in(commands().stream().map(this::arrow).toList())) {
            var within = commands().stream()
                    .filter(relation -> circle.contains(arrow(relation).from())
                            && circle.contains(arrow(relation).to()))
                    .toList();
            at(within, Period::certainFrom, ChainFindings::surely).forEach((units, day) -> {
                told.add(units);
                findings.add(Finding.warning("CHN-001", units.iterator().next(), words(units), word(day)));
            });
            at(within, Period::possibleFrom, ChainFindings::perhaps).keySet().stream()
                    .filter(units -> told.stream().noneMatch(units::containsAll))
                    .forEach(units -> findings.add(
                            Finding.note("CHN-006", units.iterator().next(), words(units))));
        }
        return findings;
    }

    /** The circles there are on any one day, each with its first day. A set of relations that all hold holds when the last begins. */
    private Map<TreeSet<String>, LocalDate> at(
            List<Bodies.Dated> relations,
            java.util.function.Function<Period, LocalDate> start,
            BiPredicate<Period, LocalDate> holds) {
        var found = new LinkedHashMap<TreeSet<String>, LocalDate>();
        relations.stream()
                .map(relation -> start.apply(relation.period()))
                .distinct()
                .sorted()
                .limit(Math.max(1, PATIENCE / Math.max(1, relations.size())))
                .forEach(day -> Circles.in(relations.stream()
                                .filter(relation -> holds.test(relation.period(), day))
                                .map(this::arrow)
                                .toList())
                        .forEach(units -> found.putIfAbsent(units, day)));
        return found;
    }

    /** On this day and the next: the day of a handing over belongs to both. */
    private static boolean surely(Period period, LocalDate day) {
        return !period.certainFrom().isAfter(day) && period.certainTo().isAfter(day);
    }

    private static boolean perhaps(Period period, LocalDate day) {
        return !period.possibleFrom().isAfter(day) && period.possibleTo().isAfter(day);
    }

    // Relations of one unit

    /** The same said of the same two for overlapping times. */
    private List<Finding> twice() {
        var findings = new ArrayList<Finding>();
        bodies.relations().stream()
                .collect(Collectors.groupingBy(ChainFindings::whoWhom, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> {
                    var sorted = same.stream()
                            .filter(relation -> relation.period().certain())
                            .sorted(BY_START)
                            .toList();
                    for (int i = 1; i < sorted.size(); i++) {
                        var before = sorted.get(i - 1);
                        var after = sorted.get(i);
                        if (before.period().surelyOverlaps(after.period())) {
                            findings.add(Finding.warning(
                                    "CHN-002",
                                    after.control().iri(),
                                    bodies.word(after.control().controller()),
                                    bodies.word(after.control().controlled()),
                                    when(before),
                                    when(after)));
                        }
                    }
                });
        return findings;
    }

    private record WhoWhom(String controller, String controlled, ControlType type) {}

    private static WhoWhom whoWhom(Bodies.Dated relation) {
        var control = relation.control();
        return new WhoWhom(control.controller(), control.controlled(), control.type());
    }

    private static final Comparator<Bodies.Dated> BY_START = Comparator.comparing(
                    (Bodies.Dated relation) -> relation.period().certainFrom())
            .thenComparing(relation -> relation.control().iri());

    private List<Finding> byTwo() {
        var findings = new ArrayList<Finding>();
        byUnit().forEach((unit, relations) -> {
            Map<String, Bodies.Dated> longest = new LinkedHashMap<>();
            relations.stream()
                    .filter(relation -> relation.period().certain())
                    .sorted(BY_START)
                    .forEach(relation -> {
                        var commander = arrow(relation).to();
                        longest.entrySet().stream()
                                .filter(other -> !other.getKey().equals(commander))
                                .map(Map.Entry::getValue)
                                .filter(other -> other.period().surelyOverlaps(relation.period()))
                                .findFirst()
                                .ifPresent(other -> findings.add(Finding.warning(
                                        "CHN-003",
                                        unit,
                                        bodies.word(unit),
                                        bodies.word(arrow(other).to()),
                                        bodies.word(commander),
                                        word(relation.period().certainFrom()))));
                        longest.merge(commander, relation, ChainFindings::lasting);
                    });
        });
        return findings;
    }

    private static Bodies.Dated lasting(Bodies.Dated a, Bodies.Dated b) {
        return a.period().certainTo().isBefore(b.period().certainTo()) ? b : a;
    }

    /** Days between two commands on which nobody can have commanded it. */
    private List<Finding> gaps() {
        var findings = new ArrayList<Finding>();
        byUnit().forEach((unit, relations) -> {
            var sorted = relations.stream()
                    .map(Bodies.Dated::period)
                    .sorted(Comparator.comparing(Period::possibleFrom))
                    .toList();
            var until = sorted.getFirst().possibleTo();
            for (var period : sorted) {
                if (until.isBefore(LocalDate.MAX) && period.possibleFrom().isAfter(until.plusDays(1))) {
                    findings.add(Finding.note(
                            "CHN-004",
                            unit,
                            bodies.word(unit),
                            word(until.plusDays(1)),
                            word(period.possibleFrom().minusDays(1))));
                }
                until = until.isBefore(period.possibleTo()) ? period.possibleTo() : until;
            }
        });
        return findings;
    }

    private Map<String, List<Bodies.Dated>> byUnit() {
        return commands().stream()
                .collect(Collectors.groupingBy(
                        relation -> relation.control().controlled(), java.util.TreeMap::new, Collectors.toList()));
    }

    private String words(Collection<String> units) {
        var names = units.stream().limit(NAMES).map(bodies::word).collect(Collectors.joining(", "));
        return units.size() > NAMES ? names + " …" : names;
    }

    private static String when(Bodies.Dated relation) {
        return relation.control().when().map(span -> span.edtf()).orElse("");
    }

    /** A day; without beginning or end, nothing. */
    private static String word(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? "" : day.toString();
    }
}
