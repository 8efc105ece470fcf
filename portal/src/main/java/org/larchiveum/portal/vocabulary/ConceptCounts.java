package org.larchiveum.portal.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Figure;
import org.larchiveum.archive.reading.knowledge.FigureGroup;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Listed;
import org.larchiveum.archive.reading.knowledge.Placed;
import org.larchiveum.archive.reading.knowledge.Scope;
import org.larchiveum.portal.layout.Dates;
import org.larchiveum.portal.layout.Line;

/** How often the open part of the archive uses the concepts of a scheme, and what was published about them. */
final class ConceptCounts {
    private final KnowledgeRoom room;
    private final Dates dates;

    ConceptCounts(KnowledgeRoom room, Dates dates) {
        this.room = room;
        this.dates = dates;
    }

    /** What is counted by a scheme's concepts: {@code cases}, {@code institutions}, {@code places}; {@code ""} where nothing is. */
    static String counted(String scheme) {
        return switch (scheme) {
            case "violation-type", "facility-type", "verification-status", "knowledge-basis" -> "cases";
            case "institution-type" -> "institutions";
            case "place-type" -> "places";
            default -> "";
        };
    }

    /** Counts by a concept's IRI. */
    ToLongFunction<String> of(String scheme) {
        return switch (counted(scheme)) {
            case "cases" -> room.census(Scope.ALL)::of;
            case "institutions" -> types(room.institutions());
            case "places" -> types(room.places());
            default -> iri -> 0;
        };
    }

    private static ToLongFunction<String> types(List<Placed> trees) {
        var counts = new HashMap<String, Long>();
        trees.stream().flatMap(ConceptCounts::all).forEach(one -> one.type()
                .ifPresent(type -> counts.merge(type, 1L, Long::sum)));
        return iri -> counts.getOrDefault(iri, 0L);
    }

    private static Stream<Listed> all(Placed tree) {
        return Stream.concat(Stream.of(tree.listed()), tree.below().stream().flatMap(ConceptCounts::all));
    }

    /** A number that was published about a concept. */
    record FigureLine(String href, long value, String asOf, boolean invented) {}

    List<FigureLine> figures(String concept, Language language) {
        return room.figures().stream()
                .flatMap(group -> figures(group))
                .filter(figure -> figure.type().equals(Optional.of(concept)))
                .map(figure -> new FigureLine(
                        Line.address(
                                figure.reference().kind(),
                                figure.reference().id().toString(),
                                language),
                        figure.value(),
                        dates.edtf(figure.origin().asOf(), language),
                        figure.reference().invented()))
                .toList();
    }

    private static Stream<Figure> figures(FigureGroup group) {
        return Stream.concat(group.total().stream(), group.kinds().stream()).map(comparison -> comparison.figure());
    }
}
