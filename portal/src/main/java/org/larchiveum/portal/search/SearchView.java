package org.larchiveum.portal.search;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.search.Passage;
import org.larchiveum.portal.layout.Phrase;

/** What the search page shows. */
record SearchView(
        long total, List<Result> results, List<FacetView> facets, List<Choice> chosen, List<Choice> sorts, Ways ways) {

    /** One finding. */
    record Result(String href, Phrase title, Phrase scope, List<Passage> passages, Facts facts) {}

    /** The line about a finding; {@code level} is the name of its level or kind. */
    record Facts(String level, String code, String media, String date, Extra extra) {}

    /** What else a finding shows. */
    record Extra(Optional<String> thumbnail, boolean invented) {}

    /** The heaps of one field. */
    record FacetView(String key, Heaps heaps) {}

    /** Heaps that lie side by side: those shown, and those behind a fold. */
    record Heaps(List<Choice> first, List<Choice> rest) {
        static final Heaps NONE = new Heaps(List.of(), List.of());

        public boolean isEmpty() {
            return first.isEmpty();
        }
    }

    /**
     * A link that changes what is asked.
     *
     * @param below in a tree what lies under it, as far as it is open
     */
    record Choice(Phrase name, long count, String href, boolean chosen, Heaps below) {
        Choice(Phrase name, long count, String href, boolean chosen) {
            this(name, count, href, chosen, Heaps.NONE);
        }
    }

    /**
     * Where to go from here; empty where there is no such way.
     *
     * @param wider the same words without anything that narrows
     */
    record Ways(Optional<Choice> meant, String next, String first, String wider) {}
}
