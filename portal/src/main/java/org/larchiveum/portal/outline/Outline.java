package org.larchiveum.portal.outline;

import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.identifier.PublicId;

/**
 * An open entry in outline.
 *
 * @param title never empty: where it bears no name, what it is
 * @param summary the first that is said of it
 * @param above the open units it lies in, the topmost first
 */
public record Outline(
        Self self, Multilingual title, Multilingual summary, Making making, Access access, List<Above> above) {
    public Outline {
        above = List.copyOf(above);
    }

    /**
     * Which entry it is.
     *
     * @param sort the word of its level of description, or of its kind where it has none
     * @param code its reference code; {@code ""} when it has none
     */
    public record Self(Kind kind, PublicId id, String sort, String code, boolean invented) {}

    /**
     * Who made it, when, about what.
     *
     * @param date in EDTF
     */
    public record Making(
            List<Multilingual> creators,
            Optional<String> date,
            List<Multilingual> subjects,
            List<Multilingual> places,
            List<String> languages,
            List<String> formats) {
        public Making {
            creators = List.copyOf(creators);
            subjects = List.copyOf(subjects);
            places = List.copyOf(places);
            languages = List.copyOf(languages);
            formats = List.copyOf(formats);
        }
    }

    /**
     * Who has it and what may be done with it.
     *
     * @param media its media group; {@code ""} for what has no files
     * @param thumbnail whether its media hold a small image
     */
    public record Access(Multilingual holder, Rights rights, String media, boolean thumbnail) {}

    /** An open unit that it lies in. */
    public record Above(PublicId id, Multilingual title) {}

    /** Its permanent address without the base: {@code /id/record/…}. */
    public String permanent() {
        return "/id/" + path();
    }

    /** {@code record/…}. */
    public String path() {
        return self.kind().word() + "/" + self.id();
    }
}
