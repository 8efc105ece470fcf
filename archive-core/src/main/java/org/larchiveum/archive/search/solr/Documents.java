package org.larchiveum.archive.search.solr;

import static org.larchiveum.solr.IndexField.ANCESTOR;
import static org.larchiveum.solr.IndexField.BASIS;
import static org.larchiveum.solr.IndexField.DECADE;
import static org.larchiveum.solr.IndexField.EARLIEST;
import static org.larchiveum.solr.IndexField.EDTF;
import static org.larchiveum.solr.IndexField.FORM;
import static org.larchiveum.solr.IndexField.FORM_LABEL;
import static org.larchiveum.solr.IndexField.ID;
import static org.larchiveum.solr.IndexField.INSTITUTION;
import static org.larchiveum.solr.IndexField.INSTITUTION_LABEL;
import static org.larchiveum.solr.IndexField.INVENTED;
import static org.larchiveum.solr.IndexField.KIND;
import static org.larchiveum.solr.IndexField.LANGUAGE;
import static org.larchiveum.solr.IndexField.LATEST;
import static org.larchiveum.solr.IndexField.LEVEL;
import static org.larchiveum.solr.IndexField.MEDIA_GROUP;
import static org.larchiveum.solr.IndexField.NAMES;
import static org.larchiveum.solr.IndexField.ORDER_REFERENCE;
import static org.larchiveum.solr.IndexField.ORDER_TITLE_EN;
import static org.larchiveum.solr.IndexField.ORDER_TITLE_KO;
import static org.larchiveum.solr.IndexField.PLACE;
import static org.larchiveum.solr.IndexField.PLACE_LABEL;
import static org.larchiveum.solr.IndexField.POSITION;
import static org.larchiveum.solr.IndexField.REFERENCE;
import static org.larchiveum.solr.IndexField.SCOPES;
import static org.larchiveum.solr.IndexField.SPELLING;
import static org.larchiveum.solr.IndexField.SUBJECT;
import static org.larchiveum.solr.IndexField.SUBJECT_LABEL;
import static org.larchiveum.solr.IndexField.TEXT;
import static org.larchiveum.solr.IndexField.THUMBNAIL;
import static org.larchiveum.solr.IndexField.TITLE;
import static org.larchiveum.solr.IndexField.TITLES;
import static org.larchiveum.solr.IndexField.TYPED;
import static org.larchiveum.solr.IndexField.TYPED_JOINED;
import static org.larchiveum.solr.IndexField.VERIFICATION;
import static org.larchiveum.solr.IndexField.VIOLATION;
import static org.larchiveum.solr.IndexField.VIOLATION_LABEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.solr.common.SolrInputDocument;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.search.Decades;
import org.larchiveum.archive.search.IndexEntry;
import org.larchiveum.archive.search.LanguageGuess;
import org.larchiveum.archive.search.OrderKeys;
import org.larchiveum.archive.search.Term;
import org.larchiveum.archive.search.TermPath;
import org.larchiveum.archive.search.TreeTerm;
import org.larchiveum.archive.search.When;
import org.larchiveum.solr.IndexField;

/** An entry as a document of Solr's. */
final class Documents {
    /** Signs we use as marks ourselves, and control signs, mean nothing in a text. */
    private static final Pattern OURS = Pattern.compile("[\\p{Cc}\uE000-\uE002\u2029&&[^\\n\\t]]+");

    /** Lucene refuses a single value longer than this many bytes where it is not cut into words. */
    private static final int LONGEST_VALUE = 8_000;

    private final SolrInputDocument document = new SolrInputDocument();

    private Documents() {}

    static SolrInputDocument write(IndexEntry entry) {
        var writer = new Documents();
        writer.identity(entry);
        writer.words(entry);
        writer.facets(entry);
        writer.when(entry.when());
        return writer.document;
    }

    private void identity(IndexEntry entry) {
        var identity = entry.identity();
        set(ID, identity.id());
        set(KIND, identity.kind().word());
        set(LEVEL, identity.level().map(Level::word).orElse(""));
        set(REFERENCE, identity.referenceCode());
        set(ORDER_REFERENCE, OrderKeys.reference(identity.referenceCode()));
        entry.position().ancestors().forEach(ancestor -> add(ANCESTOR, ancestor));
        document.setField(POSITION.field(), (long) entry.position().order());
        set(MEDIA_GROUP, entry.presentation().mediaGroup());
        set(THUMBNAIL, entry.presentation().thumbnail().orElse(""));
        set(INVENTED, entry.presentation().invented() ? "true" : "");
    }

    private void words(IndexEntry entry) {
        var words = entry.words();
        words.titles().byTag().forEach((tag, text) -> add(TITLES, Heaps.tagged(tag, value(text))));
        words.scope().byTag().forEach((tag, text) -> add(SCOPES, Heaps.tagged(tag, value(text))));
        words.names().forEach(name -> add(NAMES, value(name)));
        set(ORDER_TITLE_KO, OrderKeys.title(words.titles().best(Language.KO)));
        set(ORDER_TITLE_EN, OrderKeys.title(words.titles().best(Language.EN)));

        if (entry.identity().kind() == Kind.CASE) {
            // It is called by its terms, which are read below; tens of thousands are called alike, so none is
            // suggested.
            return;
        }
        var called = called(words);
        called.forEach(name -> add(TITLE, name));
        called.forEach(name -> add(TYPED, name));
        called.forEach(name -> add(TYPED_JOINED, name));
        // Notes and files first: a passage from them says more than the title repeated.
        words.texts().forEach(text -> add(TEXT, text));
        words.scope().byTag().values().forEach(text -> add(TEXT, text));
        called.forEach(name -> add(TEXT, name));
        add(TEXT, entry.identity().referenceCode());
        spellings(words, called);
    }

    private static List<String> called(IndexEntry.Words words) {
        var called = new ArrayList<>(words.titles().byTag().values());
        called.addAll(words.names());
        return called;
    }

    // In running Korean text particles cling to words, and a correction must not end in one: there, names only.
    private void spellings(IndexEntry.Words words, List<String> called) {
        called.forEach(name -> add(SPELLING, name));
        words.scope().in(Language.EN).ifPresent(text -> add(SPELLING, text));
        words.texts().stream()
                .filter(text -> LanguageGuess.of(text).equals(Optional.of(Language.EN)))
                .forEach(text -> add(SPELLING, text));
    }

    private void facets(IndexEntry entry) {
        var facets = entry.facets();
        facets.languages().forEach(language -> add(LANGUAGE, language));
        paths(facets.placePaths(), PLACE, PLACE_LABEL);
        terms(facets.subjects(), SUBJECT, SUBJECT_LABEL);
        terms(facets.forms(), FORM, FORM_LABEL);
        var knowledge = facets.knowledge();
        paths(knowledge.violations(), VIOLATION, VIOLATION_LABEL);
        paths(knowledge.institutions(), INSTITUTION, INSTITUTION_LABEL);
        set(BASIS, knowledge.basis().orElse(""));
        set(VERIFICATION, knowledge.verification().orElse(""));
    }

    private void paths(List<TermPath> paths, IndexField key, IndexField label) {
        for (var placed : TreeTerm.of(paths)) {
            var term = clean(placed.term());
            add(key, term.key());
            document.addField(
                    label.field(),
                    Heaps.write(new TreeTerm(term, placed.parent().map(Documents::value))));
            meant(term);
        }
    }

    private void terms(List<Term> terms, IndexField key, IndexField label) {
        for (var term : terms) {
            var clean = clean(term);
            add(key, clean.key());
            document.addField(label.field(), Heaps.write(clean));
            meant(clean);
            clean.labels().byTag().values().forEach(text -> add(SPELLING, text));
        }
    }

    /** The words of a term find what is on its heap. */
    private void meant(Term term) {
        term.labels().byTag().values().forEach(text -> add(TEXT, text));
        term.others().forEach(text -> add(TEXT, text));
    }

    private static Term clean(Term term) {
        return new Term(value(term.key()), value(term.labels()), term.others());
    }

    private void when(When when) {
        set(EDTF, when.edtf());
        when.earliest().ifPresent(day -> document.setField(EARLIEST.field(), day.toEpochDay()));
        when.latest().ifPresent(day -> document.setField(LATEST.field(), day.toEpochDay()));
        Decades.of(when).forEach(decade -> add(DECADE, decade));
    }

    private void set(IndexField field, String value) {
        if (!value.isBlank()) {
            document.setField(field.field(), value(value));
        }
    }

    private void add(IndexField field, String text) {
        var clean = field.type().equals("string") || field.type().equals("kept") ? text : clean(text);
        if (!clean.isBlank()) {
            document.addField(field.field(), clean);
        }
    }

    private static Multilingual value(Multilingual labels) {
        var byTag = new java.util.TreeMap<String, String>();
        labels.byTag().forEach((tag, text) -> byTag.put(tag, value(text)));
        return new Multilingual(byTag);
    }

    private static String value(String text) {
        var clean = clean(text);
        if (clean.length() <= LONGEST_VALUE) {
            return clean;
        }
        return clean.substring(
                0, Character.isHighSurrogate(clean.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE);
    }

    private static String clean(String text) {
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c >= '\uAC00' && c <= '\uD7A3');
        return plain ? text : OURS.matcher(text).replaceAll(" ");
    }
}
