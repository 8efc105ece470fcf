package org.larchiveum.ingest.table.mapping;

import java.util.Locale;
import java.util.Optional;

/** How a cell is to be read. */
public enum Form {
    /** A text without a language. */
    TEXT,
    /** A text in a language. */
    WORDS,
    /** An address when it is one, else a text: where something is from. */
    CITATION,
    /** A concept of a scheme, by label in either language or by slug. */
    CONCEPT,
    /** Another entry, by an identifier that it has in an earlier system. */
    REFERENCE,
    /** A unit of holdings, by its reference code. */
    RECORD,
    /** A date as people write it; with the bounds that it allows. */
    DATE(Decides.DATES),
    /** The date from which something was so. */
    FROM(Decides.DATES),
    /** The date until which something was so. */
    TO(Decides.DATES),
    /** A date as people write it, without bounds. */
    EDTF,
    /** One calendar day. */
    DAY,
    INTEGER,
    DECIMAL,
    /** Yes or no. */
    FLAG,
    IRI,
    /** Somebody in a role in the case of the row. */
    INVOLVEMENT,
    /** Names with the times in which they were used: {@code Name = 이름 [1973/1982]}. */
    NAMES,
    /** The page that is cited. */
    PAGE,
    /** The seconds that are cited: {@code 65,80} or {@code 1:05-1:20}. */
    TIME,
    /** The characters that are cited: {@code 120,340}. */
    CHARACTERS,
    /** The words that are cited. */
    QUOTE,
    /** Who may see the entry. */
    ACCESS(Decides.NOTHING),
    /** One more identifier in an earlier system. */
    IDENTIFIER(Decides.NOTHING),
    /** Not taken in, on purpose. */
    IGNORE(Decides.NOTHING);

    /** What a column decides of an entry by being there, so that nothing else that the archive says of it stays. */
    public enum Decides {
        PROPERTY,
        /** The date of the entry, with the bounds that follow from it. */
        DATES,
        NOTHING
    }

    private final Decides decides;

    Form() {
        this(Decides.PROPERTY);
    }

    Form(Decides decides) {
        this.decides = decides;
    }

    public Decides decides() {
        return decides;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Form> of(String word) {
        for (var form : values()) {
            if (form.word().equals(word)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
