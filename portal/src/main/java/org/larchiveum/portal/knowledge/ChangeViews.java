package org.larchiveum.portal.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.hierarchy.Certainty;
import org.larchiveum.archive.hierarchy.Change;
import org.larchiveum.archive.hierarchy.Control;
import org.larchiveum.archive.hierarchy.Named;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;
import org.springframework.stereotype.Component;

/** What changed about an institution, and above it, between two days, in words. */
@Component
class ChangeViews {
    private final KnowledgeRoom room;
    private final Charts charts;
    private final Dates dates;

    ChangeViews(KnowledgeRoom room, Charts charts, Dates dates) {
        this.room = room;
        this.charts = charts;
        this.dates = dates;
    }

    /**
     * One change.
     *
     * @param sort {@code begun}, {@code ended} or {@code renamed}
     * @param type the way of control, {@code ""} for a new name
     * @param from the controller, or the name before; empty when none is known
     * @param to what is controlled, or the new name
     */
    record ChangeView(
            String when,
            String sort,
            String type,
            Optional<ChartView.Name> from,
            ChartView.Name to,
            boolean possible) {}

    List<ChangeView> between(String institution, LocalDate from, LocalDate to, Language language) {
        return room.hierarchy().changes(institution, from, to).stream()
                .map(change -> view(change, language))
                .toList();
    }

    private ChangeView view(Change change, Language language) {
        return switch (change) {
            case Change.Begun begun ->
                relation("begun", begun.relation(), begun.controller(), begun.controlled(), change, language);
            case Change.Ended ended ->
                relation("ended", ended.relation(), ended.controller(), ended.controlled(), change, language);
            case Change.Renamed renamed ->
                new ChangeView(
                        dates.say(renamed.when(), language),
                        "renamed",
                        "",
                        Optional.of(renamed.before())
                                .filter(before -> !before.isEmpty())
                                .map(before -> plain(before, language)),
                        plain(renamed.after(), language),
                        renamed.certainty() == Certainty.POSSIBLE);
        };
    }

    private ChangeView relation(
            String sort, Control relation, Named controller, Named controlled, Change change, Language language) {
        return new ChangeView(
                dates.say(change.when(), language),
                sort,
                Terms.heading(Voc.controlType(relation.type().slug()).getURI(), language),
                Optional.of(charts.name(controller, language)),
                charts.name(controlled, language),
                change.certainty() == Certainty.POSSIBLE);
    }

    private static ChartView.Name plain(Multilingual name, Language language) {
        return new ChartView.Name(Phrase.of(name, language), Optional.empty(), false);
    }
}
