package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.larchiveum.archive.disclosure.Consent;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Voc;

/** Whether those whose testimony a case rests on agreed that it be told: all of them, or it is not told. */
final class Consents {
    private static final int AT_ONCE = 500;
    private static final String RESTS_ON = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?c ?s { VALUES ?c { %s } ?a lar:attests ?c ; lar:fromSource ?s . ?s a lar:Testimony }""";
    private static final String SCOPES = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?s ?scope { VALUES ?s { %s } ?consent lar:consentFor ?s ; lar:consentScope ?scope
              FILTER NOT EXISTS { ?consent lar:consentWithdrawn ?day } }""";

    private final GraphStore staff;

    Consents(GraphStore staff) {
        this.staff = staff;
    }

    /** Those of the cases that rest on the testimony of somebody who did not agree to it, or does not any more, or of whom that is not known. */
    Set<EntryId> wanting(Collection<EntryId> cases) {
        var testimonies = new HashMap<String, List<EntryId>>();
        for (var chunk : chunks(cases.stream().map(EntryId::urn).toList())) {
            staff.select(
                            RESTS_ON.formatted(chunk),
                            Map.of(),
                            row -> List.of(row.get("c").toString(), row.get("s").toString()))
                    .forEach(pair -> EntryId.parse(pair.get(0)).ifPresent(id -> testimonies
                            .computeIfAbsent(pair.get(1), s -> new ArrayList<>())
                            .add(id)));
        }
        var agreed = new HashSet<String>();
        for (var chunk : chunks(List.copyOf(testimonies.keySet()))) {
            staff
                    .select(
                            SCOPES.formatted(chunk),
                            Map.of(),
                            row -> List.of(row.get("s").toString(), Voc.slugOf(row.getResource("scope"))))
                    .stream()
                    .filter(pair -> Consent.TELLING_A_CASE.contains(pair.get(1)))
                    .forEach(pair -> agreed.add(pair.get(0)));
        }
        return testimonies.entrySet().stream()
                .filter(testimony -> !agreed.contains(testimony.getKey()))
                .flatMap(testimony -> testimony.getValue().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> chunks(List<String> urns) {
        var chunks = new ArrayList<String>();
        for (int from = 0; from < urns.size(); from += AT_ONCE) {
            chunks.add(urns.subList(from, Math.min(from + AT_ONCE, urns.size())).stream()
                    .map(urn -> "<" + urn + ">")
                    .collect(Collectors.joining(" ")));
        }
        return chunks;
    }
}
