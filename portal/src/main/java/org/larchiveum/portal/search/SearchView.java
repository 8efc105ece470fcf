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

    /** The line about a finding. */
    record Facts(String level, String code, String media, String date, Extra extra) {}

    /** What else a finding shows. */
    record Extra(Optional<String> thumbnail, boolean invented) {}

    /** The heaps of one field: those shown, and those behind a fold. */
    record FacetView(String key, List<Choice> first, List<Choice> rest, boolean open) {}

    /** A link that changes what is asked. */
    record Choice(Phrase name, long count, String href, boolean chosen) {}

    /**
     * Where to go from here; empty where there is no such way.
     *
     * @param wider the same words without anything that narrows
     */
    record Ways(Optional<Choice> meant, String next, String first, String wider) {}
}
