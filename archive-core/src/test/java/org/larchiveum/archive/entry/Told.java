package org.larchiveum.archive.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Lar;

/** Writes invented entries of knowledge, a statement at a time. */
public final class Told {
    private final EntryId id;
    private final Kind kind;
    private final Set<Triple> statements = new HashSet<>();
    private Access access = Access.closed();

    private Told(EntryId id, Kind kind) {
        this.id = id;
        this.kind = kind;
        statements.add(Triple.create(node(id), RDF.type.asNode(), NodeFactory.createURI(Lar.NS + kind.term())));
    }

    public static Told of(Kind kind, String name) {
        return again(EntryId.random(), kind, name);
    }

    public static Told again(EntryId id, Kind kind, String name) {
        var told = new Told(id, kind);
        told.statements.add(
                Triple.create(node(id), SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(name, "en")));
        return told;
    }

    /** By what it is recognised: {@code test:…}. */
    public Told formerly(String identifier) {
        return says("earlierIdentifier", NodeFactory.createLiteralString(identifier));
    }

    public Told says(String property, Node value) {
        statements.add(Triple.create(node(id), NodeFactory.createURI(Lar.NS + property), value));
        return this;
    }

    public Told says(org.apache.jena.rdf.model.Property property, Node value) {
        statements.add(Triple.create(node(id), property.asNode(), value));
        return this;
    }

    public Told says(String property, EntryId other) {
        return says(property, node(other));
    }

    public Told concept(String property, String schemeAndSlug) {
        return says(property, NodeFactory.createURI("https://w3id.org/larchiveum/voc/" + schemeAndSlug));
    }

    /** Of a part of the entry, {@code #part}. */
    public Told part(String part, String property, Node value) {
        statements.add(Triple.create(
                NodeFactory.createURI(id.urn() + "#" + part), NodeFactory.createURI(Lar.NS + property), value));
        return this;
    }

    /** Somebody's or something's part in a case. */
    public Told involving(String role, EntryId agent) {
        var part = "involvement-" + role;
        part(part, "involvedAgent", node(agent));
        part(
                part,
                "involvementRole",
                NodeFactory.createURI("https://w3id.org/larchiveum/voc/involvement-role/" + role));
        return says("involvement", NodeFactory.createURI(id.urn() + "#" + part));
    }

    public Told open() {
        access = Access.closed().under(Disclosure.OPEN, java.time.LocalDate.of(2026, 1, 1));
        return this;
    }

    public Known known() {
        return new Known(id, kind, statements, access, List.of());
    }

    public static Node node(EntryId id) {
        return NodeFactory.createURI(id.urn());
    }

    public static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }
}
