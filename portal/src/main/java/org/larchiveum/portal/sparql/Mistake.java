package org.larchiveum.portal.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.larchiveum.archive.graph.Answer;

/**
 * What is wrong with a question and where, as people can use it.
 *
 * @param what the thing the sentence is about: what stands at the place, a prefix, a variable; may be empty
 * @param line from 1; 0 when the place is not known, as is the column
 * @param said what the parser said, in English
 */
public record Mistake(Kind kind, String what, int line, int column, String said, String query) {
    private static final Pattern PLACE = Pattern.compile("line:? (\\d+), column:? (\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIX = Pattern.compile("Unresolved prefixed name: ([^:\\s]*):");
    private static final Pattern UNGROUPED = Pattern.compile("Non-group key variable in [A-Z ]+: (\\?\\w+)");
    private static final Pattern WORD = Pattern.compile("[\\w?$:@^-]+|\\S");
    private static final int LONGEST = 40;

    /** The sorts of mistakes that have a sentence of their own. */
    public enum Kind {
        /** Something else is expected where the question stops being one. */
        UNEXPECTED("unexpected"),
        /** It ends too early. */
        UNFINISHED("unfinished"),
        /** A prefix without a declaration. */
        PREFIX("prefix"),
        /** A variable that is neither grouped nor counted. */
        UNGROUPED("ungrouped"),
        /** All others. */
        OTHER("other");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        String slug() {
            return slug;
        }
    }

    /** A line of the question, cut at the place: the marked part is empty in lines beside it. */
    public record Line(int number, String before, String marked, String after) {}

    static Mistake of(Answer.Malformed said, String query) {
        int line = said.line();
        int column = said.column();
        Matcher place = PLACE.matcher(said.message());
        if (line == 0 && place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2));
        }
        Matcher prefix = PREFIX.matcher(said.message());
        if (prefix.find()) {
            return new Mistake(Kind.PREFIX, prefix.group(1), line, column, said.message(), query);
        }
        Matcher ungrouped = UNGROUPED.matcher(said.message());
        if (ungrouped.find()) {
            return new Mistake(Kind.UNGROUPED, ungrouped.group(1), line, column, said.message(), query);
        }
        if (said.message().contains("<EOF>")) {
            return new Mistake(Kind.UNFINISHED, "", line, column, said.message(), query);
        }
        String what = line == 0 ? "" : at(text(query, line), column);
        return new Mistake(what.isEmpty() ? Kind.OTHER : Kind.UNEXPECTED, what, line, column, said.message(), query);
    }

    /** The line that would declare the prefix, where it is one that this archive uses. */
    Optional<String> declaration() {
        return kind == Kind.PREFIX ? Prefixes.declaration(what) : Optional.empty();
    }

    /** The line of the place, with one before and one after. */
    List<Line> excerpt() {
        if (line < 1) {
            return List.of();
        }
        List<String> lines = query.lines().toList();
        return java.util.stream.IntStream.rangeClosed(Math.max(1, line - 1), Math.min(lines.size(), line + 1))
                .mapToObj(number -> number == line
                        ? cut(number, lines.get(number - 1))
                        : new Line(number, lines.get(number - 1), "", ""))
                .toList();
    }

    private Line cut(int number, String text) {
        int start = Math.clamp(column - 1L, 0, text.length());
        int end = Math.min(text.length(), start + Math.max(1, at(text, column).length()));
        return new Line(number, text.substring(0, start), text.substring(start, end), text.substring(end));
    }

    private static String text(String query, int line) {
        return query.lines().skip(line - 1L).findFirst().orElse("");
    }

    private static String at(String text, int column) {
        int start = Math.clamp(column - 1L, 0, text.length());
        Matcher word = WORD.matcher(text).region(start, text.length());
        String found = word.lookingAt() ? word.group() : "";
        return found.length() > LONGEST ? found.substring(0, LONGEST) : found;
    }
}
