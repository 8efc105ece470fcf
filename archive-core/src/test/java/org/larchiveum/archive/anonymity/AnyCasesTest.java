package org.larchiveum.archive.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;

class AnyCasesTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @Provide
    Arbitrary<List<CaseForm>> cases() {
        var types = Arbitraries.<List<String>>of(
                List.of(), List.of("a"), List.of("a", "a1"), List.of("a", "a2"), List.of("b", "b1"));
        var units = Arbitraries.<List<String>>of(List.of(), List.of("m"), List.of("m", "u1"), List.of("m", "u1+u2"));
        var words = Arbitraries.<List<String>>of(List.of(), List.of("x"), List.of("y"), List.of("z"));
        return Combinators.combine(
                        types,
                        units,
                        words,
                        words,
                        words,
                        Arbitraries.integers().between(0, 3))
                .as((type, unit, decade, province, status, day) -> {
                    var told = new EnumMap<Trait, List<String>>(Trait.class);
                    told.put(Trait.TYPE, type);
                    told.put(Trait.INSTITUTION, unit);
                    told.put(Trait.DECADE, decade);
                    told.put(Trait.PROVINCE, province);
                    told.put(Trait.STATUS, status);
                    return new CaseForm(Kind.CASE, PublicId.random(), FIRST.plusDays(day), false, told);
                })
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void everyCountAndItsComplementIsNothingOrLarge(
            @ForAll("cases") List<CaseForm> cases, @ForAll @IntRange(min = 1, max = 7) int k, @ForAll Random random) {
        var shown = new SmallGroups(k).protect(cases);
        assertThat(shown).hasSameSizeAs(cases);
        for (int i = 0; i < 20; i++) {
            var asked =
                    Stream.of(Trait.values()).filter(t -> random.nextBoolean()).toList();
            var groups = shown.stream()
                    .collect(Collectors.groupingBy(
                            form -> asked.stream().map(form::path).toList(), Collectors.counting()));
            if (cases.size() >= k) {
                assertThat(groups.values()).as("asked by " + asked).allMatch(n -> n >= k);
                assertThat(groups.values()).as("complement").allMatch(n -> n == shown.size() || shown.size() - n >= k);
            } else {
                assertThat(shown).allMatch(CaseForm::bare);
            }
        }
    }

    @Property(tries = 200)
    void whatIsToldIsTrueAndNeverNarrowerThanWhatIsKnown(
            @ForAll("cases") List<CaseForm> cases, @ForAll @IntRange(min = 1, max = 7) int k) {
        var shown = new SmallGroups(k).protect(cases);
        for (int i = 0; i < cases.size(); i++) {
            assertThat(shown.get(i).id()).isEqualTo(cases.get(i).id());
            for (var trait : Trait.values()) {
                var known = cases.get(i).path(trait);
                var told = shown.get(i).path(trait);
                assertThat(known.subList(0, Math.min(told.size(), known.size())))
                        .isEqualTo(told);
            }
        }
        if (k == 1) {
            assertThat(shown).isEqualTo(cases);
        }
    }

    @Property(tries = 100)
    void theOrderMakesNoDifference(
            @ForAll("cases") List<CaseForm> cases, @ForAll @IntRange(min = 2, max = 7) int k, @ForAll Random random) {
        var other = new ArrayList<>(cases);
        Collections.shuffle(other, random);
        assertThat(new SmallGroups(k).protect(other))
                .containsExactlyInAnyOrderElementsOf(new SmallGroups(k).protect(cases));
    }

    @Property(tries = 200)
    void whoComparesTwoDaysLearnsNothingOfFewerCases(
            @ForAll("cases") List<CaseForm> cases, @ForAll @IntRange(min = 1, max = 7) int k) {
        var ids = ids(cases);
        var open = new OpenCases(k);
        var yesterday = new HashMap<EntryId, CaseForm>();
        for (int day = 0; day <= 3; day++) {
            var opened = FIRST.plusDays(day);
            var today = new HashMap<>(yesterday);
            today.putAll(open.change(states(ids, form -> form.opened().equals(opened))));
            var changed = today.entrySet().stream()
                    .filter(entry -> !entry.getValue().equals(yesterday.get(entry.getKey())))
                    .map(Map.Entry::getValue)
                    .filter(form -> !form.bare())
                    .toList();
            assertThat(classes(changed)).as("what is new on day " + day).allMatch(n -> n >= k);
            yesterday.clear();
            yesterday.putAll(today);
        }
        assertThat(yesterday).as("nobody is left out").hasSize(cases.size());
    }

    @Property(tries = 200)
    void aWithdrawalNeverLetsMoreBeToldOfTheOthers(
            @ForAll("cases") List<CaseForm> cases, @ForAll @IntRange(min = 2, max = 7) int k, @ForAll Random random) {
        var ids = ids(cases);
        var open = new OpenCases(k);
        var shown = new HashMap<>(open.change(states(ids, form -> true)));
        for (var entry : ids.entrySet()) {
            if (random.nextInt(4) == 0) {
                var closed = new OpenCases.State(Optional.of(entry.getValue().opened()), Optional.empty());
                shown.remove(entry.getKey());
                shown.putAll(open.change(Map.of(entry.getKey(), closed)));
            }
        }
        for (var day = 0; day <= 3; day++) {
            var opened = FIRST.plusDays(day);
            var group = shown.values().stream()
                    .filter(form -> form.opened().equals(opened))
                    .toList();
            assertThat(group.size() >= k || group.stream().allMatch(CaseForm::bare) || classesLarge(shown.values(), k))
                    .isTrue();
        }
        assertThat(classesLarge(shown.values(), k)).isTrue();
    }

    @Property(tries = 200)
    void aReportCountsAndNamesNobody(@ForAll("cases") List<CaseForm> cases) {
        var open = new OpenCases(5);
        open.load(states(ids(cases), form -> true));
        var report = open.suppression();
        assertThat(report.cases()).isEqualTo(cases.size());
        for (var taken : report.taken().entrySet()) {
            var known = cases.stream()
                    .filter(form -> !form.path(taken.getKey()).isEmpty())
                    .count();
            var told = taken.getValue();
            assertThat(told.whole() + told.wider() + told.untold()).isEqualTo((int) known);
        }
    }

    @Property(tries = 200)
    void aLineIsReadAsItWasWritten(@ForAll("cases") List<CaseForm> cases) {
        cases.forEach(form -> assertThat(CaseForm.parse(form.line())).contains(form));
    }

    /** One case more or less than before, and whoever compares two reports learns nothing of it. */
    @Property(tries = 300)
    void aReportForOthersMovesByManyOrNotAtAll(
            @ForAll @IntRange(max = 40) int first,
            @ForAll @IntRange(max = 40) int second,
            @ForAll @IntRange(min = 2, max = 7) int k) {
        var before = report(first, k).told(Optional.empty());
        var now = report(second, k).told(Optional.of(before));
        int then = untold(before);
        int told = untold(now);

        assertThat(then).isEqualTo(first > 0 && first < k ? 1 : first);
        assertThat(told == 0 || told == 1 || told >= k).isTrue();
        assertThat(told == then || told == 1 || Math.abs(told - then) >= k || before.some(then))
                .isTrue();
        if (Math.abs(first - second) < k && (first >= k || first == 0)) {
            assertThat(told).isEqualTo(then);
        }
        if (before.some(then) && !now.some(told)) {
            assertThat(second - (k - 1)).isGreaterThanOrEqualTo(k);
        }
    }

    private static int untold(Suppression report) {
        return report.taken()
                .getOrDefault(Trait.TYPE, new Suppression.Taken(0, 0, 0))
                .untold();
    }

    private static Suppression report(int untold, int k) {
        return new Suppression(k, 100, 0, Map.of(Trait.TYPE, new Suppression.Taken(60, 0, untold)));
    }

    /** Or a hundred thousand open cases would fill the heap. */
    @Property(tries = 50)
    void pathsThatManyCasesHaveAreKeptOnce(@ForAll("cases") List<CaseForm> cases) {
        var shared = new SharedPaths();
        var kept = new HashMap<List<String>, List<String>>();
        for (var form : cases) {
            var parsed = CaseForm.parse(form.line()).orElseThrow();
            assertThat(shared.of(parsed)).isEqualTo(form);
            shared.of(parsed).told().values().forEach(path -> assertThat(path)
                    .isSameAs(kept.computeIfAbsent(path, first -> first)));
        }
    }

    private static Map<EntryId, CaseForm> ids(List<CaseForm> cases) {
        return cases.stream().collect(Collectors.toMap(form -> EntryId.random(), form -> form));
    }

    private static Map<EntryId, OpenCases.State> states(
            Map<EntryId, CaseForm> cases, java.util.function.Predicate<CaseForm> which) {
        return cases.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new OpenCases.State(
                                Optional.of(entry.getValue().opened()), Optional.of(entry.getValue()))));
    }

    private static Collection<Long> classes(Collection<CaseForm> forms) {
        return forms.stream()
                .collect(Collectors.groupingBy(CaseForm::told, Collectors.counting()))
                .values();
    }

    private static boolean classesLarge(Collection<CaseForm> forms, int k) {
        return classes(forms.stream().filter(form -> !form.bare()).toList()).stream()
                .allMatch(n -> n >= k);
    }
}
