package org.larchiveum.portal.sparql;

import java.util.Locale;
import java.util.Map;

/** A question to start from, with its words in both languages. */
record QueryExample(String name, Map<String, String> titles, Map<String, String> abouts, String query) {
    QueryExample {
        titles = Map.copyOf(titles);
        abouts = Map.copyOf(abouts);
    }

    String title(Locale language) {
        return titles.getOrDefault(Words.language(language).getLanguage(), name);
    }

    String about(Locale language) {
        return abouts.getOrDefault(Words.language(language).getLanguage(), "");
    }
}
