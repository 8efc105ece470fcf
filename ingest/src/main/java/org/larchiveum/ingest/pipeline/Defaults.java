package org.larchiveum.ingest.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.larchiveum.archive.description.Conditions;
import org.larchiveum.archive.description.Description;
import org.larchiveum.archive.description.Identity;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.instantiation.MediaGroup;
import org.larchiveum.archive.search.LanguageGuess;

/**
 * What is said of a file of which nobody said anything: a title from its own text, else one that tells what it is, and its
 * language. Never its name or path, which may name a person.
 */
final class Defaults {
    private static final int LONGEST_TITLE = 90;
    private static final int LETTERS = 4;
    /** A line with an address or an identifier in it says where something is, not what it is; the public gate stops some of them too. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:urn|https?|ftp|file|mailto|tel):\\S", Pattern.CASE_INSENSITIVE);

    private Defaults() {}

    static Description complete(Description stated, String text, MediaGroup group, int order) {
        var identity = stated.identity();
        var conditions = stated.conditions();
        var guessed = LanguageGuess.of(text);
        return new Description(
                identity.title().isEmpty()
                        ? new Identity(
                                identity.referenceCode(),
                                title(text, guessed, group, order),
                                identity.date(),
                                identity.level(),
                                identity.extent())
                        : identity,
                stated.context(),
                stated.content(),
                conditions.languages().isEmpty() && guessed.isPresent()
                        ? new Conditions(
                                conditions.access(),
                                conditions.rights(),
                                List.of(guessed.get().tag()),
                                conditions.physical(),
                                conditions.findingAid())
                        : conditions,
                stated.allied(),
                stated.note(),
                stated.showing());
    }

    static Multilingual title(String text, Optional<Language> language, MediaGroup group, int order) {
        var line = text.lines()
                .map(String::strip)
                .filter(l -> l.codePoints().filter(Character::isLetter).count() >= LETTERS)
                .filter(l -> !ADDRESS.matcher(l).find())
                .findFirst();
        if (line.isPresent()) {
            return Multilingual.of(language.map(Language::tag).orElse(""), shortened(line.get()));
        }
        var byTag = new TreeMap<String, String>();
        byTag.put("ko", korean(group) + " " + order);
        byTag.put("en", english(group) + " " + order);
        return new Multilingual(byTag);
    }

    private static String shortened(String line) {
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }

    private static String korean(MediaGroup group) {
        return switch (group) {
            case IMAGE -> "제목 없는 사진";
            case AUDIO -> "제목 없는 녹음";
            case VIDEO -> "제목 없는 영상";
            case TEXT -> "제목 없는 문서";
            case TABLE -> "제목 없는 표";
            case MAIL -> "제목 없는 편지";
            case WEB -> "제목 없는 웹 기록";
            case OTHER -> "제목 없는 파일";
        };
    }

    private static String english(MediaGroup group) {
        return switch (group) {
            case IMAGE -> "Untitled image";
            case AUDIO -> "Untitled recording";
            case VIDEO -> "Untitled film";
            case TEXT -> "Untitled document";
            case TABLE -> "Untitled table";
            case MAIL -> "Untitled message";
            case WEB -> "Untitled web record";
            case OTHER -> "Untitled file";
        };
    }
}
