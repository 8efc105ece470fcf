package org.larchiveum.archive.description;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One text in one or more languages: BCP 47 tag to text; the empty tag is text of unknown language. May be empty. */
public record Multilingual(SortedMap<String, String> byTag) {
    public static final Multilingual NONE = new Multilingual(Collections.emptySortedMap());

    public Multilingual {
        byTag = Collections.unmodifiableSortedMap(new TreeMap<>(byTag));
    }

    public static Multilingual of(String tag, String text) {
        return text.isBlank() ? NONE : new Multilingual(new TreeMap<>(Map.of(tag, text.strip())));
    }

    public boolean isEmpty() {
        return byTag.isEmpty();
    }

    public Optional<String> in(Language language) {
        return Optional.ofNullable(byTag.get(language.tag()));
    }

    /** The text in the visitor's language, else in the other, else in whatever there is; empty only when there is none. */
    public String best(Language language) {
        return in(language)
                .or(() -> in(language.other()))
                .or(() -> byTag.values().stream().findFirst())
                .orElse("");
    }

    /** The BCP 47 tag of what {@link #best} returns, for the page's {@code lang} attribute; empty when unknown. */
    public String bestTag(Language language) {
        if (byTag.containsKey(language.tag())) {
            return language.tag();
        }
        if (byTag.containsKey(language.other().tag())) {
            return language.other().tag();
        }
        return byTag.isEmpty() ? "" : byTag.firstKey();
    }
}
