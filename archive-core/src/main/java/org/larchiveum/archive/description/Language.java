package org.larchiveum.archive.description;

import java.util.Locale;
import java.util.Optional;

/** The languages the archive speaks to its visitors. Descriptions may hold text in any other language besides. */
public enum Language {
    KO,
    EN;

    /** The BCP 47 tag: {@code ko} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Language other() {
        return this == KO ? EN : KO;
    }

    public static Optional<Language> of(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT).split("-", 2)[0]) {
            case "ko" -> Optional.of(KO);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
