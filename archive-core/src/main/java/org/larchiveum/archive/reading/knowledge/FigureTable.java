package org.larchiveum.archive.reading.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.reading.knowledge.Comparison.Own;
import org.larchiveum.archive.reading.knowledge.Comparison.Why;
import org.larchiveum.ontology.Statistics;

/** The published figures, each origin's together, beside what the archive counts. A published number is never changed by it. */
final class FigureTable {
    private static final String FIGURES = "SELECT ?e { ?e a <https://w3id.org/larchiveum/ns#PublishedFigure> }";
    private static final String ABOUT = "SELECT ?i { ?e <https://w3id.org/larchiveum/ns#figurePerpetrator> ?i }";
    private static final String CASE = Kind.CASE.term();

    private final GraphStore graphs;
    private final Things things;
    private final Function<Scope, Census> count;
    private final Function<String, Set<String>> wider;

    FigureTable(GraphStore graphs, Things things, Function<Scope, Census> count, Function<String, Set<String>> wider) {
        this.graphs = graphs;
        this.things = things;
        this.count = count;
        this.wider = wider;
    }

    List<FigureGroup> groups() {
        var byOrigin = new LinkedHashMap<List<Object>, List<Figure>>();
        graphs.select(FIGURES, Map.of(), row -> row.getResource("e").getURI()).stream()
                .sorted()
                .flatMap(iri -> things.addresses().parse(iri).stream())
                .flatMap(address -> things.thing(address.kind(), address.id()).stream())
                .flatMap(thing -> figure(thing).stream())
                .forEach(figure -> byOrigin.computeIfAbsent(
                                List.of(figure.origin(), figure.unit(), counted(figure)), absent -> new ArrayList<>())
                        .add(figure));
        return byOrigin.values().stream()
                .flatMap(figures -> group(figures).stream())
                .sorted(Comparator.comparing(
                                (FigureGroup group) -> group.origin().asOf())
                        .reversed()
                        .thenComparing(group -> -largest(group)))
                .toList();
    }

    private static long largest(FigureGroup group) {
        return group.total()
                .map(total -> total.figure().value())
                .orElseGet(() -> group.kinds().getFirst().figure().value());
    }

    /** Figures by source type and figures by violation type are two ways of cutting, and stand apart; a total goes with the latter. */
    private static String counted(Figure figure) {
        return figure.type().map(FigureTable::schemeOf).orElse("violation-type");
    }

    private static String schemeOf(String concept) {
        var parts = concept.split("/", -1);
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    private Optional<Figure> figure(Thing thing) {
        var about = thing.links(Statistics.figurePerpetrator);
        long named = graphs.select(ABOUT, Map.of("e", thing.reference().iri()), row -> row.get("i"))
                .size();
        var origin = new Figure.Origin(
                thing.text(Statistics.asOf).orElse(""),
                about.stream().sorted(Comparator.comparing(Reference::iri)).toList(),
                (int) (named - about.size()),
                thing.values(Statistics.publishedBy),
                thing.values(DCTerms.source));
        var type = thing.terms(Statistics.figureType).stream()
                .findFirst()
                .or(() -> thing.terms(Statistics.figureSourceType).stream().findFirst());
        var unit = thing.terms(Statistics.countingUnit).stream()
                .findFirst()
                .map(iri -> iri.substring(iri.indexOf('#') + 1))
                .orElse(CASE);
        return thing.text(Statistics.value)
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(text -> new Figure(thing.reference(), Long.parseLong(text), unit, type, origin));
    }

    private Optional<FigureGroup> group(List<Figure> figures) {
        var first = figures.getFirst();
        var total = figures.stream()
                .filter(figure -> figure.type().isEmpty())
                .findFirst()
                .map(this::compare);
        var kinds = figures.stream()
                .filter(figure -> figure.type().isPresent())
                .sorted(Comparator.comparing(Figure::value).reversed())
                .map(this::compare)
                .toList();
        return Optional.of(new FigureGroup(
                first.origin(), first.unit(), total, kinds, total.flatMap(all -> unlisted(all, kinds))));
    }

    /** What no kind was published of. Kinds of which one contains another cannot be taken from a total. */
    private Optional<FigureGroup.Unlisted> unlisted(Comparison total, List<Comparison> kinds) {
        var types =
                kinds.stream().flatMap(kind -> kind.figure().type().stream()).collect(Collectors.toSet());
        boolean overlap = types.size() < kinds.size()
                || types.stream().anyMatch(type -> wider.apply(type).stream()
                        .anyMatch(other -> !other.equals(type) && types.contains(other)));
        long rest = total.figure().value()
                - kinds.stream().mapToLong(kind -> kind.figure().value()).sum();
        if (kinds.isEmpty() || overlap || rest <= 0) {
            return Optional.empty();
        }
        var owns = new HashSet<Long>();
        long own = kinds.stream().mapToLong(kind -> cases(kind).orElse(0L)).sum();
        cases(total).ifPresent(all -> owns.add(all - own));
        return Optional.of(new FigureGroup.Unlisted(rest, owns.stream().findFirst()));
    }

    private static Optional<Long> cases(Comparison comparison) {
        return switch (comparison.own()) {
            case Own.Counted(long cases, List<Why> why) -> Optional.of(cases);
            case Own.NotCounted(Why why) -> Optional.empty();
        };
    }

    private Comparison compare(Figure figure) {
        if (!figure.unit().equals(CASE) || !counted(figure).equals("violation-type")) {
            return new Comparison(figure, new Own.NotCounted(Why.OTHER_UNIT));
        }
        if (figure.origin().unknown() > 0) {
            return new Comparison(figure, new Own.NotCounted(Why.INSTITUTION_UNKNOWN));
        }
        var scope = Scope.ALL.by(
                figure.origin().about().stream().map(Reference::iri).collect(Collectors.toSet()));
        var census = count.apply(figure.type().map(scope::ofType).orElse(scope));
        return new Comparison(figure, new Own.Counted(census.total(), why(figure, census)));
    }

    private static List<Why> why(Figure figure, Census census) {
        var why = new ArrayList<Why>();
        if (figure.value() == census.total()) {
            why.add(Why.EQUAL);
        } else if (census.total() == 0) {
            why.add(Why.NOTHING_OPEN);
        } else {
            why.add(census.total() < figure.value() ? Why.OPEN_ONLY : Why.OTHER_DAY);
        }
        if (figure.reference().invented() || census.invented() > 0) {
            why.add(Why.INVENTED);
        }
        return why;
    }
}
