package org.larchiveum.archive.corroboration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.ontology.Lar;

/** What the staff dataset has on the attestations and assessments of cases and other things, many asked for at once. */
public final class Corroborations {
    /** Things asked for in one query: large enough to cost little, small enough for a query to be read quickly. */
    private static final int AT_ONCE = 500;

    /** What may stand between angle brackets (SPARQL 1.1, IRIREF). */
    private static final Pattern IRI = Pattern.compile("[^<>\"{}|^`\\\\\\x00-\\x20]+");

    private static final String PREFIXES = "PREFIX lar: <" + Lar.NS + ">\n"
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
            + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n";

    /** Filtered, not joined with the properties: TDB2 then reads each node once, in half the time. */
    private static final String ATTESTATIONS = PREFIXES + """
            SELECT ?s ?p ?o WHERE {
              { VALUES ?thing { %1$s } ?s lar:attests ?thing ; ?p ?o
                FILTER (?p IN (lar:attests, lar:fromSource, lar:stance, lar:knowledgeBasis, lar:confidence, lar:attestedProperty,
                  lar:attestedValue)) }
              UNION
              { VALUES ?thing { %1$s } ?attestation lar:attests ?thing ; lar:fromSource ?s . ?s ?p ?o
                FILTER (?p IN (skos:prefLabel, lar:earlierIdentifier, lar:originGroup, lar:sourceType, rdf:type)) }
            }
            """;

    private static final String ASSESSMENTS = PREFIXES + """
            SELECT ?s ?p ?o WHERE {
              VALUES ?thing { %1$s } ?s lar:assesses ?thing ; ?p ?o
              FILTER (?p IN (lar:assesses, lar:verificationStatus, lar:standardOfProof, lar:assessedOn, lar:supersedes,
                lar:crime, lar:modeOfLiability))
            }
            """;

    private final GraphStore staff;

    public Corroborations(GraphStore staff) {
        this.staff = staff;
    }

    /** The attestations of each thing, by its IRI; a thing without any is not there. */
    public Map<String, List<Attestation>> attestations(Collection<String> things) {
        var found = new TreeMap<String, List<Attestation>>();
        for (var chunk : chunks(things)) {
            var read = AttestationGraph.read(statements(ATTESTATIONS, chunk));
            // An attestation may speak of several things; of those that were not asked for here not all is read.
            read.keySet().retainAll(Set.copyOf(chunk));
            found.putAll(read);
        }
        return found;
    }

    /** How far each thing is borne out, by its IRI; every thing asked for is there. */
    public Map<String, Corroboration> of(Collection<String> things) {
        var found = attestations(things);
        var corroborations = new HashMap<String, Corroboration>();
        things.forEach(thing -> corroborations.put(thing, Corroboration.of(found.getOrDefault(thing, List.of()))));
        return corroborations;
    }

    /** What was concluded of a thing, replaced conclusions too, the oldest first. */
    public List<Assessment> assessments(String thing) {
        return assessments(List.of(thing)).getOrDefault(thing, List.of());
    }

    /** The same of many things, by the IRI of each; a thing that nothing was concluded of is not there. */
    public Map<String, List<Assessment>> assessments(Collection<String> things) {
        var found = new TreeMap<String, List<Assessment>>();
        for (var chunk : chunks(things)) {
            var asked = Set.copyOf(chunk);
            AssessmentGraph.read(statements(ASSESSMENTS, chunk)).stream()
                    .filter(assessment -> asked.contains(assessment.subject()))
                    .forEach(assessment -> found.computeIfAbsent(assessment.subject(), one -> new ArrayList<>())
                            .add(assessment));
        }
        return found;
    }

    private static List<List<String>> chunks(Collection<String> things) {
        var safe = things.stream()
                .distinct()
                .filter(iri -> IRI.matcher(iri).matches())
                .toList();
        var chunks = new ArrayList<List<String>>();
        for (int i = 0; i < safe.size(); i += AT_ONCE) {
            chunks.add(safe.subList(i, Math.min(safe.size(), i + AT_ONCE)));
        }
        return chunks;
    }

    private Graph statements(String query, List<String> things) {
        var values = things.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
        var graph = GraphFactory.createDefaultGraph();
        staff.select(query.formatted(values), Map.of(), Corroborations::statement)
                .forEach(graph::add);
        return graph;
    }

    private static Triple statement(QuerySolution row) {
        return Triple.create(
                row.get("s").asNode(), row.get("p").asNode(), row.get("o").asNode());
    }
}
