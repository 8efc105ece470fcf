package org.larchiveum.portal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Resource;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.reading.knowledge.Census;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.reading.knowledge.Placed;
import org.larchiveum.archive.reading.knowledge.Reference;
import org.larchiveum.ontology.Voc;
import org.springframework.stereotype.Component;

/** Open cases in bars: by type, decade, place, institution, and by how well they are known. */
@Component
public class CaseBars {
    private final KnowledgeRoom room;
    private final Dates dates;

    public CaseBars(KnowledgeRoom room, Dates dates) {
        this.room = room;
        this.dates = dates;
    }

    public Bars decades(Census census, Language language) {
        return Bars.of(census.byDecade().entrySet().stream()
                .map(decade -> Bars.Count.of(
                        Phrase.plain(dates.edtf(decade.getKey() / 10 + "X", language)),
                        Optional.empty(),
                        decade.getValue()))
                .toList());
    }

    /** Violation types in the order of their scheme, those within others deeper; each holds what is narrower. */
    public Bars types(Census census, Language language) {
        return concepts(Voc.VIOLATION_TYPE, census, language);
    }

    /** The concepts of a scheme that any case has. */
    public Bars concepts(Resource scheme, Census census, Language language) {
        var words = Terms.words();
        var counts = new ArrayList<Bars.Count>();
        for (var concept : words.concepts(scheme)) {
            long count = census.of(concept.getURI());
            if (count > 0) {
                int depth = 0;
                for (var up = words.broader(concept); up.isPresent() && depth < 4; up = words.broader(up.get())) {
                    depth++;
                }
                counts.add(new Bars.Count(
                        Phrase.plain(Terms.heading(concept.getURI(), language)),
                        Terms.path(concept.getURI()).map(path -> "/" + language.tag() + path),
                        count,
                        depth));
            }
        }
        return Bars.of(counts);
    }

    /** Provinces: the places directly below the tops of the tree. */
    public Bars provinces(Census census, Language language) {
        var below = new ArrayList<Placed>();
        room.places().forEach(top -> below.addAll(top.below().isEmpty() ? List.of(top) : top.below()));
        return trees(below, census.byPlace(), language);
    }

    /** The institutions that are under no other, with everything below them. */
    public Bars institutions(Census census, Language language) {
        return trees(room.institutions(), census.byInstitution(), language);
    }

    private static Bars trees(List<Placed> trees, Map<String, Long> counts, Language language) {
        return Bars.of(trees.stream()
                .map(tree -> tree.listed().reference())
                .filter(one -> counts.getOrDefault(one.iri(), 0L) > 0)
                .map(one -> Bars.Count.of(
                        Phrase.of(one.name(), language),
                        Optional.of(address(one, language)),
                        counts.getOrDefault(one.iri(), 0L)))
                .sorted(Comparator.comparing(Bars.Count::count).reversed())
                .toList());
    }

    private static String address(Reference one, Language language) {
        return Line.address(one.kind(), one.id().toString(), language);
    }
}
