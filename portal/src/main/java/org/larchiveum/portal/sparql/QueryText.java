package org.larchiveum.portal.sparql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a question without what means nothing in it. */
final class QueryText {
    private static final Pattern ADDRESS = Pattern.compile("<[^<>\"{}|^`\\\\\\s]*+>");

    /** Functions whose value is another each time. */
    private static final Pattern FLEETING =
            Pattern.compile("\\b(NOW|RAND|UUID|STRUUID)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private QueryText() {}

    /** White space and comments become one blank; texts and addresses stay as they are (SPARQL 1.1, 19.3 and 19.4). */
    static String compact(String query) {
        StringBuilder compact = new StringBuilder(query.length());
        Matcher address = ADDRESS.matcher(query);
        int at = 0;
        while (at < query.length()) {
            char c = query.charAt(at);
            int end = at + 1;
            if (c == '#') {
                end = lineEnd(query, at);
                blank(compact);
            } else if (Character.isWhitespace(c)) {
                blank(compact);
            } else {
                if (c == '"' || c == '\'') {
                    end = textEnd(query, at, c);
                } else if (c == '<' && address.region(at, query.length()).lookingAt()) {
                    end = address.end();
                }
                compact.append(query, at, end);
            }
            at = end;
        }
        return compact.toString().strip();
    }

    private static void blank(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    private static int lineEnd(String query, int at) {
        int end = at;
        while (end < query.length() && query.charAt(end) != '\n' && query.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int textEnd(String query, int start, char quote) {
        String three = String.valueOf(quote).repeat(3);
        String closing = query.startsWith(three, start) ? three : String.valueOf(quote);
        int at = start + closing.length();
        while (at < query.length() && !query.startsWith(closing, at)) {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + closing.length(), query.length());
    }

    /** Whether the same question has the same answer as long as the dataset stays. */
    static boolean lasting(String query) {
        return !FLEETING.matcher(query).find();
    }
}
