package org.larchiveum.archive.search.solr;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Term;
import org.larchiveum.solr.IndexField;

/** Which fields the heaps are chosen and counted by, and how a term and its labels fit into one value. */
final class Heaps {
    private static final char BETWEEN = '\u001E';
    private static final char AFTER_TAG = '\u001F';

    private Heaps() {}

    static IndexField chosenBy(FacetField field) {
        return switch (field) {
            case KIND -> IndexField.KIND;
            case LEVEL -> IndexField.LEVEL;
            case TYPE -> IndexField.MEDIA_GROUP;
            case LANGUAGE -> IndexField.LANGUAGE;
            case DECADE -> IndexField.DECADE;
            case PLACE -> IndexField.PLACE;
            case SUBJECT -> IndexField.SUBJECT;
            case FORM -> IndexField.FORM;
        };
    }

    static IndexField countedBy(FacetField field) {
        return switch (field) {
            case PLACE -> IndexField.PLACE_LABEL;
            case SUBJECT -> IndexField.SUBJECT_LABEL;
            case FORM -> IndexField.FORM_LABEL;
            case KIND, LEVEL, TYPE, LANGUAGE, DECADE -> chosenBy(field);
        };
    }

    /** The key and all labels in one value, to be counted together and taken apart again by {@link #term}. */
    static String write(Term term) {
        return term.key() + BETWEEN + write(term.labels());
    }

    static Term term(String value) {
        var cut = value.indexOf(BETWEEN);
        return cut < 0
                ? new Term(value, Multilingual.NONE)
                : new Term(value.substring(0, cut), labels(value.substring(cut + 1)));
    }

    private static String write(Multilingual labels) {
        return labels.byTag().entrySet().stream()
                .map(label -> tagged(label.getKey(), label.getValue()))
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    private static Multilingual labels(String value) {
        var byTag = new TreeMap<String, String>();
        for (var label : value.split(String.valueOf(BETWEEN), -1)) {
            untagged(label, byTag);
        }
        return new Multilingual(byTag);
    }

    /** A text behind the tag of its language. */
    static String tagged(String tag, String text) {
        return tag + AFTER_TAG + text;
    }

    static void untagged(String value, TreeMap<String, String> byTag) {
        var cut = value.indexOf(AFTER_TAG);
        if (cut >= 0) {
            byTag.put(value.substring(0, cut), value.substring(cut + 1));
        }
    }
}
