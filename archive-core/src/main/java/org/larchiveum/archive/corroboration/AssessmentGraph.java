package org.larchiveum.archive.corroboration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.ontology.Accountability;
import org.larchiveum.ontology.Evidence;

/** Reads {@link Assessment}s from their statements. */
public final class AssessmentGraph {
    private final Graph graph;

    private AssessmentGraph(Graph graph) {
        this.graph = graph;
    }

    /** The oldest first; one without a date before all. */
    public static List<Assessment> read(Graph graph) {
        var reader = new AssessmentGraph(graph);
        return graph.find(Node.ANY, Evidence.assesses.asNode(), Node.ANY).toList().stream()
                .filter(said -> said.getSubject().isURI() && said.getObject().isURI())
                .map(said -> reader.assessment(said.getSubject(), said.getObject()))
                .sorted(Comparator.comparing((Assessment one) -> one.on().orElse(LocalDate.MIN))
                        .thenComparing(Assessment::iri))
                .toList();
    }

    private Assessment assessment(Node node, Node subject) {
        var question = Stream.of(Accountability.crime, Accountability.modeOfLiability)
                .flatMap(property -> value(node, property).stream())
                .findFirst();
        return new Assessment(
                node.getURI(),
                subject.getURI(),
                question.orElse(Assessment.VERIFICATION),
                value(node, Evidence.verificationStatus)
                        .flatMap(status -> Verification.of(status.substring(status.lastIndexOf('/') + 1))),
                value(node, Evidence.standardOfProof),
                value(node, Evidence.assessedOn).flatMap(AssessmentGraph::day),
                value(node, Evidence.supersedes));
    }

    private Optional<String> value(Node subject, Property property) {
        return graph.find(subject, property.asNode(), Node.ANY).toList().stream()
                .map(Triple::getObject)
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
                .sorted()
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            // The shapes say so; here it is an assessment without a day.
            return Optional.empty();
        }
    }
}
