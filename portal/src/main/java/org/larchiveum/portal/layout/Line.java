package org.larchiveum.portal.layout;

import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.PublicSummary;

/**
 * An entry as a line, card or branch shows it.
 *
 * @param level the word of its level, or of its kind where it has none
 * @param thumbnail the address of its small image
 */
public record Line(Target target, Phrase title, String level, String code, String date, String media, Extra extra) {

    /** Where it leads, and its permanent id. */
    public record Target(String href, String id) {}

    /** What a list may show besides. */
    public record Extra(Optional<String> thumbnail, boolean invented, long children) {}

    public static Line of(PublicSummary summary, Language language, Dates dates) {
        var label = summary.label();
        return new Line(
                new Target(
                        address(summary.kind(), summary.id().toString(), language),
                        summary.id().toString()),
                Phrase.of(label.title(), language),
                summary.kind() == Kind.RECORD
                        ? label.level().word()
                        : summary.kind().word(),
                label.referenceCode(),
                label.date().map(span -> dates.say(span, language)).orElse(""),
                summary.mediaGroup(),
                new Extra(
                        summary.thumbnail()
                                ? Optional.of("/media/" + summary.id() + "/thumbnail.jpg")
                                : Optional.empty(),
                        summary.invented(),
                        summary.children()));
    }

    public static String address(Kind kind, String id, Language language) {
        return "/" + language.tag() + "/" + kind.word() + "/" + id;
    }

    public String href() {
        return target.href();
    }
}
