package org.larchiveum.archive.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.anonymity.OpenCases;
import org.larchiveum.archive.anonymity.Trait;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.ontology.Cases;

/** Attempts to find persons again in releases: by comparing two of them, by small numbers and complements, by being in an issue at all. */
class ReidentificationTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final String BASE = "https://archive.example/id/case/";

    @Provide
    Arbitrary<List<CaseForm>> cases() {
        var types = Arbitraries.<List<String>>of(List.of(), List.of("a"), List.of("a", "a1"), List.of("b", "b1"));
        var words = Arbitraries.<List<String>>of(List.of(), List.of("x"), List.of("y"), List.of("z"));
        return Combinators.combine(types, words, words, Arbitraries.integers().between(0, 3))
                .as((type, decade, province, day) -> {
                    var told = new EnumMap<Trait, List<String>>(Trait.class);
                    told.put(Trait.TYPE, type);
                    told.put(Trait.DECADE, decade);
                    told.put(Trait.PROVINCE, province);
                    return new CaseForm(Kind.CASE, PublicId.random(), FIRST.plusDays(day), false, told);
                })
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Map<String, Integer>> numbers() {
        return Arbitraries.maps(
                        Arbitraries.strings().alpha().ofLength(2),
                        Arbitraries.integers().between(0, 30))
                .ofMaxSize(8);
    }

    @Property(tries = 300)
    void whoComparesTwoReleasesLearnsNothingOfFewerCases(
            @ForAll("cases") List<CaseForm> cases, @ForAll @IntRange(min = 1, max = 7) int k) {
        var ids = cases.stream().collect(Collectors.toMap(form -> EntryId.random(), form -> form));
        var open = new OpenCases(k);
        var now = new HashMap<EntryId, CaseForm>();
        var before = new HashMap<PublicId, ReleaseEntry>();
        for (int day = 0; day <= 3; day++) {
            var opened = FIRST.plusDays(day);
            now.putAll(open.change(ids.entrySet().stream()
                    .filter(entry -> entry.getValue().opened().equals(opened))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> new OpenCases.State(Optional.of(opened), Optional.of(entry.getValue()))))));
            var release = Excerpt.whole(new Told(now.values()), k);
            var different = new ArrayList<Graph>();
            release.each((name, graph) -> {
                var entry = ReleaseEntry.at(name, graph).orElseThrow();
                if (!entry.equals(before.put(entry.id(), entry))) {
                    different.add(graph);
                }
            });
            assertThat(classes(different))
                    .as("what the list of changes leads to")
                    .allMatch(n -> n >= k);
            assertThat(before).hasSize(release.names().size());
        }
    }

    @Property(tries = 300)
    void ofAnyPartOfTheCasesNoFewerLookAlike(
            @ForAll("cases") List<CaseForm> cases, @ForAll @IntRange(min = 1, max = 7) int k, @ForAll Random random) {
        var all = new Told(cases);
        var left = cases.stream()
                .map(CaseForm::id)
                .filter(id -> random.nextInt(4) > 0)
                .collect(Collectors.toSet());

        var issue = Excerpt.of(all, left, k);

        var told = new ArrayList<Graph>();
        issue.each((name, graph) -> told.add(graph));
        assertThat(told).as("none is left out").hasSize(left.size());
        assertThat(classes(told)).as("small cells").allMatch(n -> n >= k);
        long bare = told.stream().filter(graph -> graph.size() == 1).count();
        assertThat(bare == 0 || bare >= k || bare == told.size())
                .as("complement")
                .isTrue();
        issue.each((name, graph) -> assertThat(graph.find().toList())
                .as("nothing but what is told today")
                .allMatch(all.graph(name)::contains));
    }

    @Property(tries = 500)
    void noNumberIsSmallNorHadByDifference(
            @ForAll("numbers") Map<String, Integer> counts, @ForAll @IntRange(min = 1, max = 7) int k) {
        var shares = new SmallNumbers(k).shares(counts);
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int seen = 0;
        int hidden = 0;
        for (var share : shares) {
            if (share.count().isPresent()) {
                assertThat(share.count().getAsInt()).isGreaterThanOrEqualTo(k).isEqualTo(counts.get(share.heading()));
                seen += share.count().getAsInt();
            } else if (counts.getOrDefault(share.heading(), 0) > 0) {
                hidden++;
            }
        }
        boolean nothing = total == seen;
        assertThat(nothing || (total - seen >= k && hidden >= 2) || seen == 0)
                .as("what is left of the sum")
                .isTrue();
        assertThat(shares).hasSameSizeAs(counts.keySet());
    }

    @Property(tries = 500)
    void theNumbersOfTwoReleasesDifferByNothingOrByMany(
            @ForAll("numbers") Map<String, Integer> first,
            @ForAll @IntRange(min = 1, max = 7) int k,
            @ForAll Random random) {
        var small = new SmallNumbers(k);
        var counts = new TreeMap<>(first);
        List<Share> before = small.shares(counts, List.of());
        for (int release = 0; release < 6; release++) {
            counts.replaceAll((heading, number) -> Math.max(0, number + random.nextInt(7) - 3));
            var now = small.shares(counts, before);
            for (int i = 0; i < now.size(); i++) {
                var was = before.get(i).count();
                var is = now.get(i).count();
                if (was.isPresent() && is.isPresent()) {
                    int moved = Math.abs(is.getAsInt() - was.getAsInt());
                    assertThat(moved == 0 || moved >= k).isTrue();
                }
                if (is.isPresent()) {
                    assertThat(is.getAsInt()).isGreaterThanOrEqualTo(k);
                }
            }
            before = now;
        }
    }

    /** How many of those of which something is told share all of it. */
    private static Collection<Long> classes(Collection<Graph> told) {
        return told.stream()
                .filter(graph -> graph.size() > 1)
                .collect(Collectors.groupingBy(ReidentificationTest::said, Collectors.counting()))
                .values();
    }

    private static TreeSet<String> said(Graph graph) {
        return graph.find().mapWith(triple -> triple.getPredicate() + " " + triple.getObject()).toList().stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Cases as a dataset tells of them. */
    private record Told(Map<String, Graph> graphs) implements GraphStore.Moment {
        private Told(Collection<CaseForm> forms) {
            this(forms.stream().collect(Collectors.toMap(form -> BASE + form.id(), Told::graph)));
        }

        private static Graph graph(CaseForm form) {
            var graph = GraphFactory.createDefaultGraph();
            var subject = NodeFactory.createURI(BASE + form.id());
            graph.add(Triple.create(subject, RDF.type.asNode(), Cases.ViolationCase.asNode()));
            form.told()
                    .forEach((trait, path) -> graph.add(Triple.create(
                            subject,
                            NodeFactory.createURI("urn:trait:" + trait),
                            NodeFactory.createLiteralString(path.getLast()))));
            return graph;
        }

        @Override
        public SortedSet<String> names() {
            return new TreeSet<>(new HashSet<>(graphs.keySet()));
        }

        @Override
        public Graph graph(String name) {
            return graphs.getOrDefault(name, GraphFactory.emptyGraph());
        }
    }
}
