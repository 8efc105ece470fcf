package org.larchiveum.portal.ead;

import java.util.Locale;
import java.util.MissingResourceException;

/** Languages by the codes that EAD and EAC-CPF know them by. */
final class Codes {
    private Codes() {}

    /** ISO 639-2 for a BCP 47 tag; {@code ""} for none, and for one that has no such code. */
    static String iso6392(String tag) {
        try {
            return Locale.forLanguageTag(tag).getISO3Language();
        } catch (MissingResourceException none) {
            return "";
        }
    }
}
