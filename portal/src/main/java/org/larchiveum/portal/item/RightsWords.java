package org.larchiveum.portal.item;

import java.util.regex.Pattern;

/** The words for a rights statement or licence: the key of the message that says what its address means. */
final class RightsWords {
    private static final Pattern STATEMENT =
            Pattern.compile("https?://rightsstatements\\.org/(?:vocab|page)/([A-Za-z-]+)/1\\.0/?.*");
    private static final Pattern LICENCE =
            Pattern.compile("https?://creativecommons\\.org/(?:licenses|publicdomain)/([a-z-]+)/.*");

    private RightsWords() {}

    /** {@code rights.inc}, {@code rights.cc-by}, … or {@code rights.other}, {@code rights.unstated}. */
    static String key(String statement) {
        if (statement.isEmpty()) {
            return "rights.unstated";
        }
        var own = STATEMENT.matcher(statement);
        if (own.matches()) {
            return switch (own.group(1)) {
                case "InC" -> "rights.inc";
                case "InC-EDU" -> "rights.inc-edu";
                case "InC-NC" -> "rights.inc-nc";
                case "NoC-NC" -> "rights.noc-nc";
                case "NKC" -> "rights.nkc";
                case "CNE" -> "rights.cne";
                case "UND" -> "rights.und";
                default -> "rights.other";
            };
        }
        var licence = LICENCE.matcher(statement);
        if (licence.matches()) {
            return switch (licence.group(1)) {
                case "by" -> "rights.cc-by";
                case "by-sa" -> "rights.cc-by-sa";
                case "by-nc" -> "rights.cc-by-nc";
                case "by-nc-sa" -> "rights.cc-by-nc-sa";
                case "by-nd" -> "rights.cc-by-nd";
                case "by-nc-nd" -> "rights.cc-by-nc-nd";
                case "zero" -> "rights.cc0";
                case "mark" -> "rights.pdm";
                default -> "rights.other";
            };
        }
        return "rights.other";
    }
}
