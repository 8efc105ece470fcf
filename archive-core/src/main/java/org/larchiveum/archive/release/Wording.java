package org.larchiveum.archive.release;

import java.util.List;
import org.larchiveum.archive.description.Multilingual;

/**
 * What the archive says of a release in its own words.
 *
 * @param note why it is issued; may be empty
 * @param gaps what it is known not to cover
 */
public record Wording(Multilingual note, List<Multilingual> gaps) {
    public static final Wording NONE = new Wording(Multilingual.NONE, List.of());

    public Wording {
        gaps = List.copyOf(gaps);
    }
}
