package org.larchiveum.portal.knowledge;

import java.util.Locale;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.portal.layout.Phrase;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what is below an institution as nested lists, which say what its drawing shows. It is kept with the drawing: a template
 * would take longer for some hundreds of units than all the rest of the page.
 */
@Component
class ChartListing {
    private final MessageSource messages;

    ChartListing(MessageSource messages) {
        this.messages = messages;
    }

    /** The items of the list, every name escaped; {@code ""} when nothing is below. */
    String of(ChartView.Unit top, Language language) {
        var markup = new StringBuilder();
        below(top, Locale.forLanguageTag(language.tag()), markup);
        return markup.toString();
    }

    private void below(ChartView.Unit unit, Locale locale, StringBuilder markup) {
        if (!unit.below().isEmpty()) {
            markup.append("<ul>");
            unit.below().forEach(one -> item(one, locale, markup));
            markup.append("</ul>");
        }
    }

    private void item(ChartView.Unit unit, Locale locale, StringBuilder markup) {
        markup.append(unit.name().post() ? "<li class=\"post\">" : "<li>").append("<span class=\"unit-name\">");
        link(unit.name().href(), unit.name().text(), markup);
        markup.append("</span>");
        unit.rest().ifPresent(rest -> {
            markup.append(" <span class=\"meta\"><span class=\"rest\">");
            var when = rest.when().isEmpty() ? say("knowledge.chart.undated", locale) : rest.when();
            link(rest.href(), Phrase.plain(when), markup);
            if (rest.possible()) {
                markup.append(" <span class=\"badge\">")
                        .append(say("knowledge.chart.possible", locale))
                        .append("</span>");
            }
            markup.append("</span></span>");
        });
        if (unit.repeated()) {
            markup.append(" <span class=\"meta\">")
                    .append(say("knowledge.chart.repeated", locale))
                    .append("</span>");
        }
        below(unit, locale, markup);
        if (unit.omitted() > 0) {
            markup.append(" <span class=\"meta omitted\">")
                    .append(say("knowledge.chart.omitted", locale, unit.omitted()))
                    .append("</span>");
        }
        markup.append("</li>");
    }

    private static void link(Optional<String> href, Phrase text, StringBuilder markup) {
        var lang = text.lang()
                .map(tag -> " lang=\"" + ChartDrawing.escaped(tag) + "\"")
                .orElse("");
        var words = ChartDrawing.escaped(text.text());
        markup.append(href.map(to -> "<a href=\"" + ChartDrawing.escaped(to) + "\"" + lang + ">" + words + "</a>")
                .orElseGet(() -> "<span" + lang + ">" + words + "</span>"));
    }

    private String say(String key, Locale locale, Object... arguments) {
        return ChartDrawing.escaped(messages.getMessage(key, arguments, locale));
    }
}
