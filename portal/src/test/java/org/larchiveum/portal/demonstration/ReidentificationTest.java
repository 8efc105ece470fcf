package org.larchiveum.portal.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Paging;
import org.larchiveum.archive.search.SearchRequest;

/** Attempts to find single cases of the demonstration by what the public side answers: every number of cases is nothing, or at least five. */
@ExtendWith(InHouse.class)
class ReidentificationTest {
    private static final int K = 5;
    private static final String CASES = "?c a <https://w3id.org/larchiveum/ns#ViolationCase> . ";
    private static final List<FacetField> HEAPS = List.of(
            FacetField.VIOLATION,
            FacetField.DECADE,
            FacetField.PLACE,
            FacetField.INSTITUTION,
            FacetField.BASIS,
            FacetField.VERIFICATION);

    private final House house;

    ReidentificationTest(House house) {
        this.house = house;
    }

    @Test
    void noThreePropertiesTogetherAreThoseOfFewCases() throws IOException, InterruptedException {
        var properties = properties();
        assertThat(properties).hasSizeGreaterThan(4);
        for (int a = 0; a < properties.size(); a++) {
            for (int b = a + 1; b < properties.size(); b++) {
                for (int c = b + 1; c < properties.size(); c++) {
                    var three = List.of(properties.get(a), properties.get(b), properties.get(c));
                    assertThat(counts("SELECT (COUNT(DISTINCT ?c) AS ?n) { " + CASES + optional(three, "a")
                                    + "} GROUP BY ?a0 ?a1 ?a2"))
                            .as(three.toString())
                            .isNotEmpty()
                            .allSatisfy(ReidentificationTest::isNothingOrMany);
                }
            }
        }
    }

    @Test
    void noCombinationOfAllPropertiesIsThatOfFewCases() throws IOException, InterruptedException {
        var properties = properties();
        var names = new StringBuilder();
        for (int i = 0; i < properties.size(); i++) {
            names.append(" ?a").append(i);
        }
        assertThat(counts("SELECT (COUNT(DISTINCT ?c) AS ?n) { " + CASES + optional(properties, "a") + "} GROUP BY"
                        + names))
                .isNotEmpty()
                .allSatisfy(ReidentificationTest::isNothingOrMany);
    }

    @Test
    void whoAsksForTheRestFindsManyToo() throws IOException, InterruptedException {
        for (var property : properties()) {
            var values = lines("SELECT DISTINCT ?v { " + CASES + "?c <" + property + "> ?v }");
            assertThat(counts("SELECT (COUNT(DISTINCT ?c) AS ?n) { " + CASES + "FILTER NOT EXISTS { ?c <" + property
                            + "> ?v } }"))
                    .as("without " + property)
                    .allSatisfy(ReidentificationTest::isNothingOrMany);
            for (var value : values) {
                var term = value.startsWith("http") ? "<" + value + ">" : "\"" + value + "\"";
                assertThat(counts("SELECT (COUNT(DISTINCT ?c) AS ?n) { " + CASES + "FILTER NOT EXISTS { ?c <" + property
                                + "> ?v FILTER (STR(?v) = STR(" + term + ")) } }"))
                        .as("not " + property + " " + value)
                        .allSatisfy(ReidentificationTest::isNothingOrMany);
            }
        }
    }

    /** What is said of institutions and places leads to their cases, but to all that share them. */
    @Test
    void noWayOverInstitutionsAndPlacesLeadsToFewCases() throws IOException, InterruptedException {
        var ways = List.of(
                "?c <https://w3id.org/larchiveum/ns#perpetratorInstitution>/<https://w3id.org/larchiveum/ns#commandedBy>* ?x",
                "?c <https://w3id.org/larchiveum/ns#perpetratorInstitution> ?i . ?i <https://w3id.org/larchiveum/ns#atPlace> ?x",
                "?c <https://w3id.org/larchiveum/ns#perpetratorInstitution> ?i . ?i <https://w3id.org/larchiveum/ns#institutionType> ?x",
                "?c <https://w3id.org/larchiveum/ns#atPlace>/<https://w3id.org/larchiveum/ns#within>* ?x",
                "?c ?p ?o . ?o <http://www.w3.org/2004/02/skos/core#broader>* ?x",
                "?c ?p ?x");
        for (var way : ways) {
            assertThat(counts("SELECT (COUNT(DISTINCT ?c) AS ?n) { " + CASES + way + " } GROUP BY ?x"))
                    .as(way)
                    .allSatisfy(ReidentificationTest::isNothingOrMany);
        }
    }

    @Test
    void noTwoHeapsOfTheSearchPageMeetInFewCases() {
        var cases = SearchRequest.of("", Language.EN)
                .filtered(FacetField.KIND, Set.of(Kind.CASE.word()))
                .paged(Paging.first(0));
        var open = house.archive().readingRoom().search(cases);
        assertThat(open.total()).isGreaterThan(K);
        int met = 0;
        for (var field : HEAPS) {
            for (var heap : open.facets().getOrDefault(field, List.of())) {
                isMany(heap.count(), field + " " + heap.value());
                var chosen = house.archive().readingRoom().search(cases.filtered(field, Set.of(heap.value())));
                isMany(chosen.total(), field + " " + heap.value());
                isMany(open.total() - chosen.total(), "not " + field + " " + heap.value());
                for (var other : HEAPS) {
                    for (var second : chosen.facets().getOrDefault(other, List.of())) {
                        if (other != field) {
                            met++;
                            isMany(second.count(), field + " " + heap.value() + " and " + other + " " + second.value());
                        }
                    }
                }
            }
        }
        assertThat(met).isGreaterThan(20);
    }

    /** A case is found by no words of its own, only by those that all of its heap are found by. */
    @Test
    void noWordFindsFewCases() throws IOException, InterruptedException {
        var words = new TreeSet<String>();
        for (var label : lines("SELECT DISTINCT ?l { " + CASES
                + "?c ?p ?o . ?o <http://www.w3.org/2004/02/skos/core#prefLabel> ?l }")) {
            for (var word : label.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
                if (!word.isBlank()) {
                    words.add(word);
                }
            }
        }
        assertThat(words).hasSizeGreaterThan(10);
        for (var word : words) {
            for (var language : Language.values()) {
                var found = house.archive()
                        .readingRoom()
                        .search(SearchRequest.of(word, language)
                                .filtered(FacetField.KIND, Set.of(Kind.CASE.word()))
                                .paged(Paging.first(0)));
                isMany(found.total(), word);
            }
        }
    }

    private static String optional(List<String> properties, String name) {
        var pattern = new StringBuilder();
        for (int i = 0; i < properties.size(); i++) {
            pattern.append("OPTIONAL { ?c <%s> ?%s%d } ".formatted(properties.get(i), name, i));
        }
        return pattern.toString();
    }

    private List<String> properties() throws IOException, InterruptedException {
        return lines("SELECT DISTINCT ?p { " + CASES + "?c ?p ?o } ORDER BY ?p").stream()
                .filter(property -> !property.endsWith("#type"))
                .toList();
    }

    private List<Long> counts(String query) throws IOException, InterruptedException {
        var counts = new ArrayList<Long>();
        for (var line : lines(query)) {
            counts.add(Long.parseLong(line));
        }
        return counts;
    }

    /** The rows of one column. */
    private List<String> lines(String query) throws IOException, InterruptedException {
        var csv = house.text("/sparql?format=csv&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return csv.lines().skip(1).filter(line -> !line.isBlank()).toList();
    }

    private static void isNothingOrMany(long count) {
        assertThat(count == 0 || count >= K).as(count + " cases").isTrue();
    }

    private static void isMany(long count, String what) {
        assertThat(count == 0 || count >= K).as(count + " cases: " + what).isTrue();
    }
}
