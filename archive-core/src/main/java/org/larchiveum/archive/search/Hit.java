package org.larchiveum.archive.search;

import java.util.List;
import org.larchiveum.archive.description.Multilingual;

/** One finding, with what a list shows of it and the passages in which the words were found, best first. */
public record Hit(
        IndexEntry.Identity identity,
        Multilingual titles,
        Multilingual scope,
        When when,
        IndexEntry.Position position,
        IndexEntry.Presentation presentation,
        List<Passage> passages) {
    public Hit {
        passages = List.copyOf(passages);
    }

    public String id() {
        return identity.id();
    }
}
