package org.larchiveum.archive.publication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a cue (W3C WebVTT, section 4.2.2): with the marks that may be published, and without any.
 *
 * @param marked with voices, italics, bold, underline, ruby and language; escaped as a cue must be
 * @param plain what a reader reads
 */
record CueText(String marked, String plain) {
    private static final Set<String> BARE = Set.of("i", "b", "u", "ruby", "rt");
    private static final Pattern START =
            Pattern.compile("(?<name>[^ \\t./<>&]*)(?:\\.[^ \\t<>&]*)?(?:[ \\t]+(?<more>[^<>]*))?");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}");

    /** The words of these lines; empty when a mark is begun and not ended, as nobody can say then where it ends. */
    static Optional<CueText> read(List<String> lines) {
        return new Reader(String.join("\n", lines).strip()).read();
    }

    /** One reading of one cue. */
    private static final class Reader {
        private final String raw;
        private final StringBuilder marked = new StringBuilder();
        private final StringBuilder plain = new StringBuilder();
        private final Deque<String> open = new ArrayDeque<>();

        Reader(String raw) {
            this.raw = raw;
        }

        Optional<CueText> read() {
            int at = 0;
            while (at < raw.length()) {
                int tag = raw.indexOf('<', at);
                words(raw.substring(at, tag < 0 ? raw.length() : tag));
                if (tag < 0) {
                    break;
                }
                int end = raw.indexOf('>', tag);
                var inside = end < 0 ? "<" : raw.substring(tag + 1, end);
                if (inside.contains("<") || inside.contains("\n")) {
                    return Optional.empty();
                }
                if (inside.startsWith("/")) {
                    close(inside.substring(1).strip());
                } else {
                    open(inside);
                }
                at = end + 1;
            }
            while (!open.isEmpty()) {
                marked.append("</").append(open.pop()).append('>');
            }
            return Optional.of(new CueText(tidy(marked), tidy(plain)));
        }

        /** What is left of a line from which a mark went: a blank one would end the cue. */
        private static String tidy(CharSequence text) {
            return text.toString()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }

        private void words(String text) {
            var visible = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
            marked.append(escaped(visible));
            plain.append(visible.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&nbsp;", " ")
                    .replace("&lrm;", "")
                    .replace("&rlm;", "")
                    .replace("&amp;", "&"));
        }

        /** A mark that is not on the list goes, with all that it carries; the words in it stay. */
        private void open(String inside) {
            var start = START.matcher(inside);
            if (!start.matches()) {
                return;
            }
            var name = start.group("name");
            var more =
                    Optional.ofNullable(start.group("more")).orElse("").strip().replaceAll("\\s+", " ");
            boolean speaks = name.equals("v") && !more.isEmpty();
            if (speaks || (name.equals("lang") && LANGUAGE.matcher(more).matches())) {
                begin(name, " " + escaped(more));
            } else if (BARE.contains(name)) {
                begin(name, "");
            }
        }

        private void begin(String name, String more) {
            open.push(name);
            marked.append('<').append(name).append(more).append('>');
        }

        private void close(String name) {
            while (open.contains(name)) {
                var inner = open.pop();
                marked.append("</").append(inner).append('>');
                if (inner.equals(name)) {
                    return;
                }
            }
        }

        private static String escaped(String text) {
            var out = new StringBuilder();
            var reference = REFERENCE.matcher(text);
            int at = 0;
            while (reference.find()) {
                out.append(bare(text.substring(at, reference.start()))).append(reference.group());
                at = reference.end();
            }
            return out.append(bare(text.substring(at))).toString();
        }

        private static String bare(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }
    }
}
