package org.larchiveum.ontology;

import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A rule that a graph breaks: at which node, on which property (its IRI, or a SPARQL path; empty when the whole node is meant),
 * with which value (empty when one is missing).
 */
public record Violation(Rule rule, Node focus, Optional<String> path, Optional<Node> value) {
    public String code() {
        return rule.code();
    }
}
