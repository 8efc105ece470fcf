package org.larchiveum.portal.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.hierarchy.Branch;
import org.larchiveum.archive.hierarchy.Certainty;
import org.larchiveum.archive.hierarchy.Chain;
import org.larchiveum.archive.hierarchy.Control;
import org.larchiveum.archive.hierarchy.ControlType;
import org.larchiveum.archive.hierarchy.Hierarchy;
import org.larchiveum.archive.hierarchy.Named;
import org.larchiveum.archive.hierarchy.Step;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Listed;
import org.larchiveum.ontology.Voc;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;
import org.larchiveum.portal.layout.Phrase;
import org.larchiveum.portal.layout.Terms;
import org.springframework.stereotype.Component;

/** Makes command charts, and keeps those last asked for until something public changes. */
@Component
class Charts {
    /** How many units a chart has at most: more is read by nobody, and each has a chart of its own. */
    static final int MOST = 300;

    private static final int DEEPEST = 12;
    private static final int KEPT = 400;

    private final KnowledgeRoom room;
    private final ChartListing listing;
    private final Dates dates;
    private final Cache<Asked, ChartView> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Charts(KnowledgeRoom room, ChartListing listing, Dates dates) {
        this.room = room;
        this.listing = listing;
        this.dates = dates;
    }

    private record Asked(String generation, String institution, LocalDate day, Language language) {}

    ChartView of(String institution, LocalDate day, Language language) {
        return kept.get(new Asked(room.generation(), institution, day, language), this::make);
    }

    private ChartView make(Asked asked) {
        Hierarchy hierarchy = room.hierarchy();
        var chain = hierarchy.chainAbove(asked.institution(), asked.day());
        var tree =
                hierarchy.below(asked.institution(), asked.day(), DEEPEST, MOST, java.util.Set.of(ControlType.COMMAND));
        var language = asked.language();
        return new ChartView(
                name(tree.unit(), language),
                ChartDrawing.of(chain, tree, language),
                above(chain, language),
                hierarchy.controllers(asked.institution(), asked.day()).stream()
                        .filter(step -> step.relation()
                                .map(relation -> relation.type() != ControlType.COMMAND)
                                .orElse(false))
                        .map(step -> above(step, -1, language))
                        .toList(),
                new ChartView.Tree(listing.of(unit(tree, language), language), tree.size() - 1, tree.omitted()));
    }

    private List<ChartView.Above> above(Chain chain, Language language) {
        var places = chain.steps().stream().map(step -> step.above().iri()).toList();
        return chain.steps().stream()
                .map(step -> above(step, places.indexOf(step.under()), language))
                .toList();
    }

    private ChartView.Above above(Step step, int under, Language language) {
        return new ChartView.Above(
                step.level(),
                under,
                name(step.above(), language),
                step.relation()
                        .map(relation -> Terms.heading(
                                Voc.controlType(relation.type().slug()).getURI(), language))
                        .orElse(""),
                rest(step.relation(), step.certainty(), language),
                step.circular());
    }

    private ChartView.Unit unit(Branch branch, Language language) {
        return new ChartView.Unit(
                name(branch.unit(), language),
                branch.relation().map(relation -> rest(Optional.of(relation), branch.certainty(), language)),
                branch.below().stream().map(below -> unit(below, language)).toList(),
                branch.omitted(),
                branch.repeated());
    }

    private ChartView.Rest rest(Optional<Control> relation, Certainty certainty, Language language) {
        return new ChartView.Rest(
                relation.flatMap(Control::when).map(when -> say(when, language)).orElse(""),
                relation.map(Control::iri).map(iri -> Line.address(Kind.CONTROL, Terms.last(iri), language)),
                certainty == Certainty.POSSIBLE);
    }

    private String say(DateSpan when, Language language) {
        return dates.say(when, language);
    }

    ChartView.Name name(Named named, Language language) {
        return new ChartView.Name(
                Phrase.of(named.name(), language),
                room.listed(named.iri())
                        .map(Listed::reference)
                        .map(one -> Line.address(one.kind(), one.id().toString(), language)),
                named.post());
    }
}
