package org.larchiveum.solr;

import java.util.Locale;

/** Every field of the index, what it is made of, and who gets to see its content; the schema is tested against it both ways. */
public enum IndexField {
    ID("string", Seen.SHOWN),
    KIND("string", Seen.SHOWN),
    LEVEL("string", Seen.SHOWN),
    REFERENCE("kept", Seen.SHOWN),
    /** Titles, each behind the tag of its language. */
    TITLES("kept", Seen.SHOWN),
    SCOPES("kept", Seen.SHOWN),
    NAMES("kept", Seen.SHOWN),
    EDTF("kept", Seen.SHOWN),
    /** Days since 1970-01-01. */
    EARLIEST("number", Seen.SHOWN),
    LATEST("number", Seen.SHOWN),
    ANCESTOR("string", Seen.SHOWN),
    POSITION("number", Seen.SHOWN),
    THUMBNAIL("kept", Seen.SHOWN),
    INVENTED("kept", Seen.SHOWN),
    MEDIA_GROUP("string", Seen.SHOWN),
    LANGUAGE("string", Seen.COUNTED),
    DECADE("string", Seen.COUNTED),
    PLACE("string", Seen.CHOSEN_BY),
    SUBJECT("string", Seen.CHOSEN_BY),
    FORM("string", Seen.CHOSEN_BY),
    VIOLATION("string", Seen.CHOSEN_BY),
    INSTITUTION("string", Seen.CHOSEN_BY),
    BASIS("string", Seen.COUNTED),
    VERIFICATION("string", Seen.COUNTED),
    PLACE_LABEL("string", Seen.COUNTED),
    SUBJECT_LABEL("string", Seen.COUNTED),
    FORM_LABEL("string", Seen.COUNTED),
    VIOLATION_LABEL("string", Seen.COUNTED),
    INSTITUTION_LABEL("string", Seen.COUNTED),
    /** All words of an entry; seen in passages. */
    TEXT("words", Seen.SHOWN),
    TITLE("words", Seen.CHOSEN_BY),
    TYPED("typed", Seen.CHOSEN_BY),
    TYPED_JOINED("typed_joined", Seen.CHOSEN_BY),
    /** The words did-you-mean may offer. */
    SPELLING("spelling", Seen.COUNTED),
    ORDER_TITLE_KO("order", Seen.CHOSEN_BY),
    ORDER_TITLE_EN("order", Seen.CHOSEN_BY),
    ORDER_REFERENCE("order", Seen.CHOSEN_BY),
    WATERMARK("kept", Seen.ENGINE_ONLY),
    _VERSION_("number", Seen.ENGINE_ONLY);

    /** Who gets to see what is in a field, in whichever collection it is. */
    public enum Seen {
        /** Whoever searches the collection may read it in a finding. */
        SHOWN,
        /** Its values are offered with or without counts, apart from the entries they came from. */
        COUNTED,
        /** It decides what is found and in which order; its content is never returned. */
        CHOSEN_BY,
        /** It serves the engine. */
        ENGINE_ONLY
    }

    private final String type;
    private final Seen seen;

    IndexField(String type, Seen seen) {
        this.type = type;
        this.seen = seen;
    }

    /** The field's name in the schema. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its type in the schema. */
    public String type() {
        return type;
    }

    public Seen seen() {
        return seen;
    }
}
