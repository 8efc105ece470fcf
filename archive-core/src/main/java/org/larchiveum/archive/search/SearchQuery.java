package org.larchiveum.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a visitor asked, read from what was typed: every choice has to be met, nothing excluded may occur. Reading never
 * fails, whatever was typed.
 */
public record SearchQuery(List<Choice> required, List<Part> excluded) {
    /** Any one of its parts will do. */
    public record Choice(List<Part> anyOf) {
        public Choice {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** A word, or words that have to stand together as a phrase. */
    public record Part(String text, boolean phrase) {}

    /** The most words read; a visitor's question is short, and each costs the engine. */
    private static final int MOST_PARTS = 40;

    private static final Pattern PART = Pattern.compile("(-)?(?:[\"“”]([^\"“”]*)(?:[\"“”]|$)|([^\\s\"“”]+))");

    // English words too common to tell entries apart. They go from plain words only: in a phrase they are meant.
    private static final java.util.Set<String> PASSED_OVER = java.util.Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is", "it", "of", "on", "or", "that",
            "the", "this", "to", "was", "were", "with");

    public SearchQuery {
        required = List.copyOf(required);
        excluded = List.copyOf(excluded);
    }

    public boolean isEmpty() {
        return required.isEmpty() && excluded.isEmpty();
    }

    /** Reads the first {@value SearchRequest#LONGEST_QUERY} characters of what was typed. */
    public static SearchQuery read(String typed) {
        var line = clean(typed);
        var parts = new ArrayList<Part>();
        var choices = new ArrayList<List<Part>>();
        var excluded = new ArrayList<Part>();
        var or = false;
        var matcher = PART.matcher(line);
        while (matcher.find() && choices.size() + excluded.size() < MOST_PARTS) {
            var phrase = matcher.group(2) != null;
            var text = (phrase ? matcher.group(2) : matcher.group(3)).strip();
            if (!phrase && (text.equals("OR") || text.equals("|"))) {
                or = !choices.isEmpty();
            } else if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                var part = new Part(text, phrase);
                if (matcher.group(1) != null) {
                    excluded.add(part);
                } else if (or) {
                    choices.getLast().add(part);
                } else {
                    choices.add(new ArrayList<>(List.of(part)));
                }
                parts.add(part);
                or = false;
            }
        }
        return new SearchQuery(meant(choices), excluded);
    }

    private static List<Choice> meant(List<List<Part>> choices) {
        var meant = choices.stream()
                .filter(choice -> choice.size() > 1 || !isPassedOver(choice.getFirst()))
                .map(Choice::new)
                .toList();
        return meant.isEmpty() ? choices.stream().map(Choice::new).toList() : meant;
    }

    private static boolean isPassedOver(Part part) {
        return !part.phrase() && PASSED_OVER.contains(part.text().toLowerCase(java.util.Locale.ROOT));
    }

    private static String clean(String typed) {
        var end = Math.min(typed.length(), SearchRequest.LONGEST_QUERY);
        if (end > 0 && end < typed.length() && Character.isHighSurrogate(typed.charAt(end - 1))) {
            end--;
        }
        var clean = new StringBuilder(end);
        typed.substring(0, end).codePoints().forEach(c -> {
            var type = Character.getType(c);
            var unseen = type == Character.CONTROL || type == Character.SURROGATE || type == Character.PRIVATE_USE;
            clean.appendCodePoint(unseen || type == Character.UNASSIGNED ? ' ' : c);
        });
        return clean.toString();
    }
}
