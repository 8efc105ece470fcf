package org.larchiveum.archive.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;

/** Invented entries for tests of any index. */
public final class Entries {
    static final Term YODOK = new Term("yodok", both("요덕", "Yodok"));
    static final Term HOERYONG = new Term("hoeryong", both("회령", "Hoeryong"));
    static final Term TORTURE = new Term("torture", both("고문", "Torture"));

    private Entries() {}

    public static Multilingual both(String korean, String english) {
        var byTag = new TreeMap<String, String>();
        byTag.put("ko", korean);
        byTag.put("en", english);
        return new Multilingual(byTag);
    }

    /** An entry of which nothing is known but what stands in its file. */
    public static IndexEntry text(String id, String text) {
        return new IndexEntry(
                new IndexEntry.Identity(id, Kind.RECORD, Optional.of(Level.ITEM), "INV-" + id),
                new IndexEntry.Words(Multilingual.NONE, Multilingual.NONE, List.of(), List.of(text)),
                IndexEntry.Facets.NONE,
                When.UNKNOWN,
                IndexEntry.Position.TOP,
                IndexEntry.Presentation.PLAIN);
    }

    public static IndexEntry titled(String id, Multilingual titles) {
        var plain = text(id, "");
        return new IndexEntry(
                plain.identity(),
                new IndexEntry.Words(titles, Multilingual.NONE, List.of(), List.of()),
                plain.facets(),
                plain.when(),
                plain.position(),
                plain.presentation());
    }

    static IndexEntry dated(String id, int first, int last) {
        var plain = text(id, "증언");
        return new IndexEntry(
                plain.identity(),
                plain.words(),
                plain.facets(),
                years(first, last),
                plain.position(),
                plain.presentation());
    }

    static When years(int first, int last) {
        return new When(
                Optional.of(LocalDate.of(first, 1, 1)), Optional.of(LocalDate.of(last, 12, 31)), first + "/" + last);
    }

    static IndexEntry about(String id, List<Term> places, List<Term> subjects) {
        var plain = text(id, "증언");
        return new IndexEntry(
                plain.identity(),
                plain.words(),
                new IndexEntry.Facets(Set.of("ko"), places, subjects, List.of()),
                plain.when(),
                plain.position(),
                plain.presentation());
    }

    static IndexEntry under(String id, String... ancestors) {
        var plain = text(id, "증언");
        return new IndexEntry(
                plain.identity(),
                plain.words(),
                plain.facets(),
                plain.when(),
                new IndexEntry.Position(List.of(ancestors), 3),
                plain.presentation());
    }

    static IndexEntry coded(String id, String referenceCode) {
        var plain = text(id, "증언");
        return new IndexEntry(
                new IndexEntry.Identity(id, Kind.RECORD, Optional.of(Level.ITEM), referenceCode),
                plain.words(),
                plain.facets(),
                plain.when(),
                plain.position(),
                plain.presentation());
    }

    /** An entry of which everything is known. */
    static IndexEntry complete() {
        return new IndexEntry(
                new IndexEntry.Identity("whole", Kind.RECORD, Optional.of(Level.ITEM), "INV-1-2"),
                new IndexEntry.Words(
                        both("요덕에서 보낸 겨울", "A winter at Yodok"),
                        both("지어낸 증언이다.", "An invented testimony."),
                        List.of("겨울 이야기"),
                        List.of("우리는 눈 속에서 나무를 베었다. 감시원이 소리쳤다. 아무도 대답하지 않았다.")),
                new IndexEntry.Facets(
                        Set.of("ko"),
                        List.of(YODOK),
                        List.of(TORTURE),
                        List.of(new Term("letter", both("편지", "Letter")))),
                years(1995, 1996),
                new IndexEntry.Position(List.of("fonds", "series"), 7),
                new IndexEntry.Presentation("text", Optional.of("/images/whole.jpg"), true));
    }
}
