package org.larchiveum.archive.hierarchy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.ontology.Lar;

/**
 * The {@link Hierarchy} of one dataset, staff or public, kept until the dataset changes: its version says when. IRIs are those
 * of the dataset. Safe to share between threads.
 */
public final class Hierarchies {
    private static final String PREFIXES = "PREFIX lar: <" + Lar.NS + ">\n"
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
            + "PREFIX dct: <http://purl.org/dc/terms/>\n"
            + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n";

    /** Every statement that says something of the hierarchy; by class first, of which there are a few thousand. */
    private static final String STATEMENTS = PREFIXES + """
            SELECT ?s ?p ?o WHERE {
              { VALUES ?class { lar:Institution lar:Post lar:Posting lar:ControlRelation } ?s a ?class ; ?p ?o
                FILTER (?p IN (rdf:type, skos:prefLabel, lar:partOf, lar:nameUse, lar:postIn, lar:headOf, lar:heldPost, lar:postHolder,
                  lar:controller, lar:controlled, lar:controlType, lar:dateEdtf, lar:confidence, dct:source, lar:supersedes)) }
              UNION { ?i lar:nameUse ?s . ?s ?p ?o FILTER (?p IN (lar:usedName, lar:dateEdtf)) }
              UNION { ?posting lar:postHolder ?s . ?s ?p ?o FILTER (?p = skos:prefLabel) }
            }
            """;

    private final GraphStore graphs;
    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", empty()));

    private record Kept(String version, Hierarchy hierarchy) {}

    public Hierarchies(GraphStore graphs) {
        this.graphs = graphs;
    }

    private static Hierarchy empty() {
        return Hierarchy.of(List.of(), List.of(), List.of(), List.of());
    }

    /** The hierarchy as the dataset has it now; a page that asks several things asks this once. */
    public Hierarchy now() {
        return keptAt(graphs.version()).orElseGet(this::readOnce);
    }

    /** Who comes while another reads waits for it and takes what it read. */
    private synchronized Hierarchy readOnce() {
        // The version is read before the statements: what changes in between is read again the next time.
        var version = graphs.version();
        return keptAt(version).orElseGet(() -> {
            var hierarchy = read();
            kept.set(new Kept(version, hierarchy));
            return hierarchy;
        });
    }

    private Optional<Hierarchy> keptAt(String version) {
        var last = Objects.requireNonNull(kept.get());
        return version.equals(last.version()) ? Optional.of(last.hierarchy()) : Optional.empty();
    }

    private Hierarchy read() {
        var graph = GraphFactory.createDefaultGraph();
        graphs.select(STATEMENTS, Map.of(), Hierarchies::statement).forEach(graph::add);
        return HierarchyGraph.read(graph);
    }

    private static Triple statement(QuerySolution row) {
        return Triple.create(
                row.get("s").asNode(), row.get("p").asNode(), row.get("o").asNode());
    }

    public Chain chainAbove(String iri, LocalDate day) {
        return now().chainAbove(iri, day);
    }

    public Chain chainAbove(String iri, LocalDate day, Set<ControlType> types) {
        return now().chainAbove(iri, day, types);
    }

    public Branch below(String iri, LocalDate day, int depth) {
        return now().below(iri, day, depth);
    }

    public List<Change> changes(String iri, LocalDate from, LocalDate to) {
        return now().changes(iri, from, to);
    }

    public List<Held> heldWhile(String iri, DateSpan acts) {
        return now().heldWhile(iri, acts);
    }

    public List<Finding> findings() {
        return now().findings();
    }
}
