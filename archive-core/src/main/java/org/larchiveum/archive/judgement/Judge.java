package org.larchiveum.archive.judgement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.EntryGraph;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.KnownGraph;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Rule;
import org.larchiveum.ontology.Shapes;
import org.larchiveum.ontology.Violation;

/** Holds an entry against the shapes of its kind. Safe to share between threads. */
public final class Judge {
    private final Shapes record = Shapes.record();
    private final Shapes accession = Shapes.accession();
    private final Shapes organisation = Shapes.organisation();
    private final Shapes knowledge = Shapes.knowledge();

    /** @param source where the description stands, for the findings */
    public List<Finding> judge(Entry entry, String source) {
        if (entry instanceof Known known) {
            return judge(List.of(known), id -> source);
        }
        var model = ModelFactory.createDefaultModel();
        model.add(EntryGraph.description(entry));
        model.add(EntryGraph.access(entry));
        model.add(EntryGraph.files(entry));
        var shapes =
                switch (entry) {
                    case Holding h -> record;
                    case Accession a -> accession;
                    case Organisation o -> organisation;
                    case Known k -> throw new IllegalStateException("Knowledge is judged many at a time");
                };
        return shapes.validate(model.getGraph()).stream()
                .map(violation -> finding(violation, source))
                .distinct()
                .toList();
    }

    /**
     * Holds many entries of knowledge against the shapes of their kinds in one go.
     *
     * @param source where the description of an entry stands, for the findings
     */
    public List<Finding> judge(Collection<Known> entries, Function<EntryId, String> source) {
        var together = GraphFactory.createDefaultGraph();
        entries.forEach(entry -> KnownGraph.whole(entry).find().forEach(together::add));
        return knowledge.validate(together).stream()
                .map(violation ->
                        finding(violation, entry(violation).map(source).orElse("")))
                .distinct()
                .toList();
    }

    /** The entry that a rule found broken, or whose part it found broken. */
    private static Optional<EntryId> entry(Violation violation) {
        var focus = violation.focus().toString();
        return EntryId.parse(focus.indexOf('#') < 0 ? focus : focus.substring(0, focus.indexOf('#')));
    }

    private static Finding finding(Violation violation, String source) {
        var path = violation
                .path()
                .map(iri -> iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1))
                .orElse("");
        var value = violation.value().map(Object::toString).orElse("");
        return new Finding(
                violation.code(),
                severity(violation.rule().weight()),
                path.isEmpty() ? source : source + ": " + path,
                value.isEmpty() ? List.of() : List.of(value));
    }

    private static Severity severity(Rule.Weight weight) {
        return switch (weight) {
            case REFUSAL -> Severity.REFUSAL;
            case WARNING -> Severity.WARNING;
            case NOTE -> Severity.NOTE;
        };
    }
}
