package org.larchiveum.archive.search.solr;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.search.FacetField;
import org.larchiveum.archive.search.Term;
import org.larchiveum.archive.search.TreeTerm;
import org.larchiveum.solr.IndexField;

/** Which fields the heaps are chosen and counted by, and how a term and its labels fit into one value. */
final class Heaps {
    private static final char BETWEEN = '\u001E';
    private static final char AFTER_TAG = '\u001F';

    private static final String PARENT = "^";

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
            case VIOLATION -> IndexField.VIOLATION;
            case INSTITUTION -> IndexField.INSTITUTION;
            case BASIS -> IndexField.BASIS;
            case VERIFICATION -> IndexField.VERIFICATION;
        };
    }

    static IndexField countedBy(FacetField field) {
        return switch (field) {
            case PLACE -> IndexField.PLACE_LABEL;
            case SUBJECT -> IndexField.SUBJECT_LABEL;
            case FORM -> IndexField.FORM_LABEL;
            case VIOLATION -> IndexField.VIOLATION_LABEL;
            case INSTITUTION -> IndexField.INSTITUTION_LABEL;
            case KIND, LEVEL, TYPE, LANGUAGE, DECADE, BASIS, VERIFICATION -> chosenBy(field);
        };
    }

    /** The key and all labels in one value, to be counted together and taken apart again by {@link #read}. */
    static String write(Term term) {
        return term.key() + BETWEEN + write(term.labels());
    }

    /** The same with the key of what it lies in, behind a sign that is no tag of a language. */
    static String write(TreeTerm placed) {
        var term = placed.term();
        var parent = placed.parent().map(key -> tagged(PARENT, key) + BETWEEN).orElse("");
        return term.key() + BETWEEN + parent + write(term.labels());
    }

    static TreeTerm read(String value) {
        var cut = value.indexOf(BETWEEN);
        if (cut < 0) {
            return new TreeTerm(new Term(value, Multilingual.NONE), Optional.empty());
        }
        var byTag = new TreeMap<String, String>();
        for (var label : value.substring(cut + 1).split(String.valueOf(BETWEEN), -1)) {
            untagged(label, byTag);
        }
        var parent = Optional.ofNullable(byTag.remove(PARENT));
        return new TreeTerm(new Term(value.substring(0, cut), new Multilingual(byTag)), parent);
    }

    private static String write(Multilingual labels) {
        return labels.byTag().entrySet().stream()
                .map(label -> tagged(label.getKey(), label.getValue()))
                .collect(Collectors.joining(String.valueOf(BETWEEN)));
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
