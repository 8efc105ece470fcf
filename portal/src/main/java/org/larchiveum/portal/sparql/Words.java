package org.larchiveum.portal.sparql;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What this door says in words, from {@code messages/sparql_{ko,en}.properties}. */
final class Words {
    private Words() {}

    /** Korean for Korean readers, English for everybody else. */
    static Locale language(Locale wanted) {
        return wanted.getLanguage().equals("ko") ? Locale.KOREAN : Locale.ENGLISH;
    }

    static String in(Locale wanted, String key, Object... arguments) {
        Locale language = language(wanted);
        ResourceBundle words = ResourceBundle.getBundle(
                "messages.sparql",
                language,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), language).format(arguments);
    }
}
