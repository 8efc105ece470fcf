package org.larchiveum.ingest.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Institutions;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Oa;

/** An entry while its cells are read one after the other: what they say so far, and what is wrong with them. */
final class Draft {
    private final EntryId id;
    private final Node subject;
    private final Set<Triple> said = new HashSet<>();
    private final Set<Node> governed = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<AccessLevel> access = new ArrayList<>(1);
    private final List<String> selectors = new ArrayList<>(1);
    private final List<String> words = new ArrayList<>(1);
    private final String[] interval = {"", ""};
    private int involvements;
    private int names;

    Draft(EntryId id) {
        this.id = id;
        this.subject = NodeFactory.createURI(id.urn());
    }

    EntryId id() {
        return id;
    }

    Node subject() {
        return subject;
    }

    Set<Triple> said() {
        return said;
    }

    /** The properties that the tables decide, whether or not they say something by them. */
    Set<Node> governed() {
        return governed;
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<AccessLevel> access() {
        return access.stream().findFirst();
    }

    void say(Node property, Node value) {
        said.add(Triple.create(subject, property, value));
    }

    void access(AccessLevel level) {
        access.clear();
        access.add(level);
    }

    void involved(Node agent, Resource role) {
        var part = part("involvement-" + ++involvements);
        say(Cases.involvement.asNode(), part);
        about(part, RDF.type, Cases.Involvement.asNode());
        about(part, Cases.involvedAgent, agent);
        about(part, Cases.involvementRole, role.asNode());
    }

    /** A name in each language, and when it was in use. */
    void named(List<Node> labels, Optional<DateSpan> span) {
        var part = part("name-" + ++names);
        say(Institutions.nameUse.asNode(), part);
        about(part, RDF.type, Institutions.NameUse.asNode());
        labels.forEach(label -> about(part, Institutions.usedName, label));
        span.ifPresent(when -> dated(part, when));
    }

    void dated(DateSpan span) {
        dated(subject, span);
    }

    private void dated(Node node, DateSpan span) {
        about(node, Lar.dateEdtf, NodeFactory.createLiteralString(span.edtf()));
        span.earliest().ifPresent(day -> about(node, Lar.earliest, day(day.toString())));
        span.latest().ifPresent(day -> about(node, Lar.latest, day(day.toString())));
    }

    void from(String edtf) {
        interval[0] = edtf;
    }

    void to(String edtf) {
        interval[1] = edtf;
    }

    void selector(String fragment) {
        selectors.add(fragment);
    }

    void quote(String text) {
        words.add(text);
    }

    /** Puts together what several cells said: a date from and a date to, and the parts of a passage. */
    void finish(String where) {
        var from = interval[0];
        var to = interval[1];
        if (!from.isEmpty() || !to.isEmpty()) {
            var edtf = from.equals(to) ? from : (from.isEmpty() ? ".." : from) + "/" + (to.isEmpty() ? ".." : to);
            DateSpan.parse(edtf)
                    .ifPresentOrElse(this::dated, () -> findings.add(Finding.refusal("TAB-082", where, from, to)));
        }
        if (!selectors.isEmpty() || !words.isEmpty()) {
            passage();
        }
    }

    private void passage() {
        var passage = part("passage");
        say(Evidence.passage.asNode(), passage);
        about(passage, RDF.type, Oa.SpecificResource.asNode());
        said.stream()
                .filter(triple -> triple.getSubject().equals(subject)
                        && triple.getPredicate().equals(Evidence.fromSource.asNode()))
                .map(Triple::getObject)
                .toList()
                .forEach(source -> about(passage, Oa.hasSource, source));
        for (int i = 0; i < selectors.size(); i++) {
            var selector = part(i == 0 ? "selector" : "selector-" + (i + 1));
            about(passage, Oa.hasSelector, selector);
            about(selector, RDF.type, Oa.FragmentSelector.asNode());
            about(selector, RDF.value, NodeFactory.createLiteralString(selectors.get(i)));
        }
        words.forEach(text -> about(passage, Oa.exact, NodeFactory.createLiteralString(text)));
    }

    private Node part(String name) {
        return NodeFactory.createURI(id.urn() + "#" + name);
    }

    private void about(Node node, Property property, Node value) {
        said.add(Triple.create(node, property.asNode(), value));
    }

    private static Node day(String iso) {
        return NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate);
    }
}
