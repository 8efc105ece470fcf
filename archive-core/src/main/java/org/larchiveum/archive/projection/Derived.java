package org.larchiveum.archive.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Voc;

/**
 * Facts that are never stored but follow from what is: the short ways from a case to the institution and from a unit to its commander, that
 * a testimony is a source, and how well a case is corroborated.
 */
final class Derived {
    private static final Set<Node> ALLEGED = Set.of(
            Voc.involvementRole("perpetrator").asNode(),
            Voc.involvementRole("ordered").asNode(),
            Voc.involvementRole("tolerated").asNode());
    private static final Map<Node, Property> SHORTCUTS = Map.of(
            Voc.controlType("command").asNode(), Institutions.commandedBy,
            Voc.controlType("party-guidance").asNode(), Institutions.guidedBy);

    private final Function<EntryId, Optional<Entry>> entries;

    Derived(Function<EntryId, Optional<Entry>> entries) {
        this.entries = entries;
    }

    /** What follows from the entry itself, about it or about what it joins. */
    List<Triple> of(Known known) {
        return switch (known.kind()) {
            case CASE -> involvements(known);
            case INVOLVEMENT ->
                involvement(
                        known,
                        known.subject(),
                        known.values(Cases.involvementIn).toList());
            case CONTROL -> control(known);
            case TESTIMONY, PUBLICATION ->
                List.of(Triple.create(known.subject(), RDF.type.asNode(), Evidence.Source.asNode()));
            default -> List.of();
        };
    }

    private List<Triple> involvements(Known known) {
        var cases = List.of(known.subject());
        return known.values(Cases.involvement)
                .flatMap(part -> involvement(known, part, cases).stream())
                .toList();
    }

    private List<Triple> involvement(Known known, Node part, List<Node> cases) {
        boolean alleged = objects(known, part, Cases.involvementRole).anyMatch(ALLEGED::contains);
        return alleged
                ? objects(known, part, Cases.involvedAgent)
                        .filter(this::institution)
                        .flatMap(agent -> cases.stream()
                                .map(of -> Triple.create(of, Cases.perpetratorInstitution.asNode(), agent)))
                        .toList()
                : List.of();
    }

    private boolean institution(Node agent) {
        return EntryId.parse(agent.toString())
                .flatMap(entries)
                .filter(entry -> entry.kind() == Kind.INSTITUTION)
                .isPresent();
    }

    private static List<Triple> control(Known known) {
        var said = new ArrayList<Triple>();
        var controllers = known.values(Institutions.controller).toList();
        for (var controlled : known.values(Institutions.controlled).toList()) {
            for (var controller : controllers) {
                said.add(Triple.create(controlled, Institutions.controlledBy.asNode(), controller));
                known.values(Institutions.controlType)
                        .flatMap(type -> Optional.ofNullable(SHORTCUTS.get(type)).stream())
                        .forEach(shortcut -> said.add(Triple.create(controlled, shortcut.asNode(), controller)));
            }
        }
        return said;
    }

    private static Stream<Node> objects(Known known, Node subject, Property property) {
        return known.statements().stream()
                .filter(said ->
                        said.getSubject().equals(subject) && said.getPredicate().equals(property.asNode()))
                .map(Triple::getObject);
    }
}
