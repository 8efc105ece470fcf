package org.larchiveum.archive.search.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.larchiveum.archive.search.Passage;

/** Passages as Solr marks them, read into segments. */
final class Passages {
    /** Marks that occur in no text, because they are taken out when it is written into the index. */
    static final String BEGIN = "\uE001";

    static final String END = "\uE002";

    /** How many are asked for: some only repeat a title and are left out. */
    static final int ASKED = 6;

    /** Characters, about. */
    static final int LENGTH = 180;

    /** How far into an entry's text passages are looked for. */
    static final int READ = 1_000_000;

    private static final int SHOWN = 3;
    private static final int LONGEST = 400;
    private static final int BEFORE = 80;

    private Passages() {}

    static List<Passage> of(List<String> marked, Set<String> titles) {
        return marked.stream()
                .map(Passages::read)
                .filter(passage -> passage.segments().stream().anyMatch(Passage.Segment::highlighted))
                .filter(passage -> !titles.contains(passage.plain().strip()))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private static Passage read(String marked) {
        var text = bounded(marked.replace('\u2029', ' '));
        var segments = new ArrayList<Passage.Segment>();
        var at = 0;
        while (at < text.length()) {
            var begin = text.indexOf(BEGIN, at);
            if (begin < 0) {
                segments.add(new Passage.Segment(text.substring(at), false));
                break;
            }
            if (begin > at) {
                segments.add(new Passage.Segment(text.substring(at, begin), false));
            }
            var end = text.indexOf(END, begin);
            var stop = end < 0 ? text.length() : end;
            if (stop > begin + 1) {
                segments.add(new Passage.Segment(text.substring(begin + 1, stop), true));
            }
            at = stop + 1;
        }
        return new Passage(segments);
    }

    // A scan without a full stop is one endless sentence.
    private static String bounded(String marked) {
        if (marked.length() <= LONGEST) {
            return marked.strip();
        }
        var first = Math.max(0, marked.indexOf(BEGIN));
        var from = Math.max(0, Math.min(first - BEFORE, marked.length() - LONGEST));
        var to = Math.min(marked.length(), from + LONGEST);
        if (Character.isLowSurrogate(marked.charAt(from))) {
            from++;
        }
        if (to < marked.length() && Character.isLowSurrogate(marked.charAt(to))) {
            to--;
        }
        return (from > 0 ? "…" : "") + marked.substring(from, to).strip() + (to < marked.length() ? "…" : "");
    }
}
