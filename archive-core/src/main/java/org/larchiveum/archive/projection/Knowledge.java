package org.larchiveum.archive.projection;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;

/** What must be known of the whole archive to show one entry of knowledge: the trees of institutions and places, and who attests what. */
final class Knowledge {
    private static final String PREFIXES = "PREFIX lar: <https://w3id.org/larchiveum/ns#>\n";
    private static final String POINTING = PREFIXES + """
            SELECT DISTINCT ?e { { ?e ?p ?top } UNION { ?e (lar:atPlace/lar:within*) ?top }
              UNION { ?e lar:involvement/lar:involvedAgent ?top } UNION { ?e ^lar:perpetratorInstitution/lar:involvementIn ?top } }""";
    private static final String ATTESTED = PREFIXES + "SELECT DISTINCT ?e { ?a lar:fromSource ?top ; lar:attests ?e }";
    private static final Set<Kind> IN_TREES = Set.of(Kind.INSTITUTION, Kind.PLACE, Kind.CONTROL);

    private final GraphStore staff;
    private Optional<Lineage> lineage = Optional.empty();

    Knowledge(GraphStore staff) {
        this.staff = staff;
    }

    /** Tells that an entry of this kind has changed. */
    void changed(Kind kind) {
        if (IN_TREES.contains(kind)) {
            lineage = Optional.empty();
        }
    }

    void forget() {
        lineage = Optional.empty();
    }

    Lineage lineage() {
        var known = lineage.orElseGet(() -> Lineage.of(staff));
        lineage = Optional.of(known);
        return known;
    }

    /** The entries whose public form may hang on an entry: those that link to it, and cases that lie in a place. */
    Set<EntryId> pointingTo(EntryId entry) {
        return entries(POINTING, entry);
    }

    /** What a source attests. */
    Set<EntryId> attestedBy(EntryId source) {
        return entries(ATTESTED, source);
    }

    private Set<EntryId> entries(String query, EntryId top) {
        var found = new HashSet<EntryId>();
        staff.select(query, Map.of("top", top.urn()), row -> row.get("e").toString())
                .forEach(iri -> EntryId.parse(iri.indexOf('#') < 0 ? iri : iri.substring(0, iri.indexOf('#')))
                        .ifPresent(found::add));
        found.remove(top);
        return found;
    }

    /** What follows for cases from the entries about them: how well each is corroborated. */
    Map<EntryId, List<Triple>> ofCases(Collection<EntryId> cases) {
        return Map.of();
    }
}
