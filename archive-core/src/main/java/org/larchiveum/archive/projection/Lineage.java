package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;

/**
 * What stands above institutions and places, and what they are called: the trees in which cases are sorted. Read whole from the staff side,
 * since there are a few thousand of them, and read again when one of them changes.
 */
final class Lineage {
    private static final String PREFIXES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;
    private static final String ABOVE = PREFIXES + """
            SELECT ?e ?above (IF(?p = lar:commandedBy, 2, 1) AS ?rank)
            { VALUES ?p { lar:partOf lar:within lar:commandedBy } ?e ?p ?above } ORDER BY ?rank ?e ?above""";
    private static final String NAMES = PREFIXES + """
            SELECT ?e ?name { VALUES ?class { lar:Institution lar:Place } ?e a ?class ; skos:prefLabel ?name }""";
    private static final String OTHER_NAMES = PREFIXES + """
            SELECT ?e ?name { VALUES ?class { lar:Institution lar:Place } ?e a ?class ;
              (skos:altLabel|skos:hiddenLabel|lar:nameUse/lar:usedName) ?name }""";

    private final Map<EntryId, EntryId> above = new HashMap<>();
    private final Map<EntryId, Map<String, String>> names = new HashMap<>();
    private final Map<EntryId, List<String>> otherNames = new HashMap<>();

    private Lineage() {}

    static Lineage of(GraphStore staff) {
        var lineage = new Lineage();
        staff.select(
                        ABOVE,
                        Map.of(),
                        row -> List.of(
                                row.getResource("e").getURI(),
                                row.getResource("above").getURI()))
                .forEach(link -> EntryId.parse(link.get(0)).ifPresent(id -> EntryId.parse(link.get(1))
                        .ifPresent(higher -> lineage.above.putIfAbsent(id, higher))));
        staff.select(
                        NAMES,
                        Map.of(),
                        row -> List.of(
                                row.getResource("e").getURI(),
                                row.getLiteral("name").getLanguage(),
                                row.getLiteral("name").getLexicalForm()))
                .forEach(name -> EntryId.parse(name.get(0)).ifPresent(id -> lineage.names
                        .computeIfAbsent(id, key -> new TreeMap<>())
                        .put(name.get(1), name.get(2))));
        staff.select(
                        OTHER_NAMES,
                        Map.of(),
                        row -> List.of(
                                row.getResource("e").getURI(),
                                row.getLiteral("name").getLexicalForm()))
                .forEach(name -> EntryId.parse(name.get(0)).ifPresent(id -> lineage.otherNames
                        .computeIfAbsent(id, key -> new ArrayList<>())
                        .add(name.get(1))));
        return lineage;
    }

    /** The entry and what stands above it, the widest first; ends at a loop. */
    List<EntryId> path(EntryId id) {
        SequencedSet<EntryId> path = new LinkedHashSet<>();
        var at = Optional.of(id);
        while (at.isPresent() && path.add(at.get())) {
            at = Optional.ofNullable(above.get(at.get()));
        }
        return new ArrayList<>(path.reversed());
    }

    Multilingual name(EntryId id) {
        return Optional.ofNullable(names.get(id))
                .map(byTag -> new Multilingual(new TreeMap<>(byTag)))
                .orElse(Multilingual.NONE);
    }

    /** Former names, acronyms and other spellings, by which it is found too. */
    List<String> otherNames(EntryId id) {
        return otherNames.getOrDefault(id, List.of());
    }
}
