package org.larchiveum.portal.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Sets a name into a drawing: its lines, as wide as a box allows. SVG does not break lines by itself. */
final class Lettering {
    private Lettering() {}

    /** At most {@code lines} lines of at most {@code width} ems; what does not fit ends with an ellipsis. */
    static List<String> lines(String text, double width, int lines) {
        var set = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line) + width(" " + word) > width) {
                set.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        set.add(line.toString());
        var kept = new ArrayList<>(set.subList(0, Math.min(lines, set.size())));
        boolean cut = set.size() > lines;
        int last = kept.size() - 1;
        kept.replaceAll(one -> width(one) > width ? clip(one, width) : one);
        if (cut && !kept.get(last).endsWith("…")) {
            kept.set(last, clip(kept.get(last) + "……", width));
        }
        return List.copyOf(kept);
    }

    private static String clip(String text, double width) {
        int end = text.length();
        while (end > 0 && width(text.substring(0, end)) + 1 > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).replaceAll("[\\s…]+$", "") + "…";
    }

    /** In ems, roughly: a syllable of Hangul is as wide as it is high, a Latin letter about half of that. */
    private static double width(CharSequence text) {
        return text.codePoints().mapToDouble(c -> c >= 0x1100 ? 1 : 0.56).sum();
    }
}
