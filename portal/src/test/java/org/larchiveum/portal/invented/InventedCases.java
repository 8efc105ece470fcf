package org.larchiveum.portal.invented;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.reading.knowledge.InventedKnowledge;
import org.larchiveum.archive.search.ConceptTerms;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.InMemorySearch;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.SearchIndex;
import org.larchiveum.archive.search.Term;
import org.larchiveum.archive.search.TermPath;
import org.larchiveum.archive.search.When;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** Cases of the invented country as the index has them: opened ones, of which only the kind of thing is known. */
public final class InventedCases {
    /** The fields by which only cases are sorted. */
    static final Set<FacetField> SORTED_BY =
            Set.of(FacetField.VIOLATION, FacetField.INSTITUTION, FacetField.BASIS, FacetField.VERIFICATION);

    private static final int CASES = 24;
    private static final List<String> TYPES =
            List.of("illegal-detention", "torture-physical-violence", "public-execution", "disappearance");
    private static final List<String> BASES = List.of("experienced", "witnessed", "heard");
    private static final List<String> STATUS = List.of("uncorroborated", "cross-verified", "document-verified");

    private InventedCases() {}

    static SearchIndex index() {
        var terms = new ConceptTerms(Ontology.load());
        var index = new InMemorySearch();
        index.put(IntStream.range(0, CASES).mapToObj(n -> entry(n, terms)).toList());
        index.commit("1");
        return index;
    }

    private static IndexEntry entry(int n, ConceptTerms terms) {
        var type = TYPES.get(n % TYPES.size());
        var decade = 1980 + n % 3 * 10;
        var path = terms.path(Voc.violationType(type));
        return new IndexEntry(
                new IndexEntry.Identity(
                        "d0000000-0000-4000-8000-%012x".formatted(0x1000 + n), Kind.CASE, Optional.empty(), ""),
                new IndexEntry.Words(path.terms().getLast().labels(), Multilingual.NONE, List.of(), List.of()),
                new IndexEntry.Facets(
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new IndexEntry.Knowledge(
                                List.of(path),
                                List.of(institution(n)),
                                List.of(place(n)),
                                Optional.of(BASES.get(n % BASES.size())),
                                Optional.of(STATUS.get(n % STATUS.size())))),
                new When(
                        Optional.of(LocalDate.of(decade, 1, 1)),
                        Optional.of(LocalDate.of(decade + 9, 12, 31)),
                        decade / 10 + "X"),
                IndexEntry.Position.TOP,
                new IndexEntry.Presentation("", Optional.empty(), true));
    }

    private static TermPath institution(int n) {
        var ministry =
                new Term(InventedKnowledge.MINISTRY, InventedHoldings.both("여울 안전성", "Ministry of Shallows Safety"));
        var bureau = n % 2 == 0
                ? new Term(InventedKnowledge.NORTH_BUREAU, InventedHoldings.both("북여울 지국", "North Yeoul Bureau"))
                : new Term(InventedKnowledge.SOUTH_BUREAU, InventedHoldings.both("남여울 지국", "South Yeoul Bureau"));
        var department = new Term(InventedKnowledge.DEPARTMENT, InventedHoldings.both("첫눈군 부서", "Cheotnun Department"));
        return new TermPath(n % 4 == 0 ? List.of(ministry, bureau, department) : List.of(ministry, bureau));
    }

    private static TermPath place(int n) {
        var country = new Term(InventedKnowledge.COUNTRY, InventedHoldings.both("먼여울", "Meon-yeoul"));
        var province = n % 2 == 0
                ? new Term(InventedKnowledge.NORTH, InventedHoldings.both("북여울도", "North Yeoul"))
                : new Term(InventedKnowledge.SOUTH, InventedHoldings.both("남여울도", "South Yeoul"));
        return new TermPath(List.of(country, province));
    }
}
