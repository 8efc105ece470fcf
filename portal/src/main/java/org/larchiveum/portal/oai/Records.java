package org.larchiveum.portal.oai;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.change.PublicChange;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.portal.PortalSettings;
import org.larchiveum.portal.ead.Ead3;
import org.larchiveum.portal.notation.Serialisation;
import org.larchiveum.portal.notation.Xml;
import org.larchiveum.portal.outline.Outlines;
import org.springframework.stereotype.Component;

/** Headers and descriptions of entries as harvesters get them. */
@Component
class Records {
    private final ReadingRoom room;
    private final Outlines outlines;
    private final Sets sets;
    private final DublinCore dublinCore;
    private final Ead3 ead;
    private final PortalSettings settings;

    Records(ReadingRoom room, Outlines outlines, Sets sets, DublinCore dublinCore, Ead3 ead, PortalSettings settings) {
        this.room = room;
        this.outlines = outlines;
        this.sets = sets;
        this.dublinCore = dublinCore;
        this.ead = ead;
        this.settings = settings;
    }

    /** {@code oai:archive.example:record/…}: the name of an entry for harvesters, which stays as long as the base does. */
    String identifier(PublicChange change) {
        return prefix() + change.kind().word() + "/" + change.id();
    }

    private String prefix() {
        var host = settings.base().getHost();
        return "oai:" + (host == null ? "localhost" : host.toLowerCase(Locale.ROOT)) + ":";
    }

    /** The entry with an identifier, open or withdrawn; empty for one that is closed, and for one that does not exist. */
    Optional<PublicChange> named(String identifier) {
        var last = identifier.substring(identifier.lastIndexOf('/') + 1);
        return org.larchiveum.archive.identifier.PublicId.parse(last)
                .flatMap(id -> room.changes().of(id))
                .filter(change -> identifier(change).equals(identifier))
                .filter(change -> change.gone() || exists(change));
    }

    private boolean exists(PublicChange change) {
        return graph(change).isPresent();
    }

    /** The header (OAI-PMH 2.0, 2.5). */
    void header(PublicChange change, Xml xml) {
        xml.open("header", "status", change.gone() ? "deleted" : "");
        xml.element("identifier", identifier(change));
        xml.element("datestamp", change.day().toString());
        xml.element("setSpec", sets.of(change));
        xml.close();
    }

    /** The record; empty for what has ceased to be there since it was listed. */
    Optional<String> record(PublicChange change, MetadataFormat format) {
        var xml = Xml.part().open("record");
        header(change, xml);
        if (!change.gone()) {
            var metadata = metadata(change, format);
            if (metadata.isEmpty()) {
                return Optional.empty();
            }
            xml.open("metadata").part(metadata.get()).close();
        }
        return Optional.of(xml.close().written());
    }

    private Optional<String> metadata(PublicChange change, MetadataFormat format) {
        return switch (format) {
            case OAI_DC -> outlines.of(change.kind(), change.id()).map(dublinCore::write);
            case RICO -> graph(change).map(Records::rdf);
            case EAD3 -> room.entry(change.id()).map(entry -> ead.unit(entry));
        };
    }

    private Optional<Graph> graph(PublicChange change) {
        return change.kind() == Kind.RECORD || change.kind() == Kind.ORGANISATION
                ? room.graph(change.id())
                : room.knowledge().graph(change.kind(), change.id());
    }

    private static String rdf(Graph graph) {
        var text = new String(Serialisation.RDF.write(clean(graph)), StandardCharsets.UTF_8);
        return text.startsWith("<?xml") ? text.substring(text.indexOf("?>") + 2).strip() : text.strip();
    }

    /** What a typist or a scanner left in a text may be no character of XML. */
    private static Graph clean(Graph graph) {
        var cleaned = GraphFactory.createDefaultGraph();
        graph.find()
                .forEach(said ->
                        cleaned.add(Triple.create(said.getSubject(), said.getPredicate(), clean(said.getObject()))));
        return cleaned;
    }

    private static Node clean(Node node) {
        if (!node.isLiteral() || Xml.clean(node.getLiteralLexicalForm()).equals(node.getLiteralLexicalForm())) {
            return node;
        }
        var text = Xml.clean(node.getLiteralLexicalForm());
        return node.getLiteralLanguage().isEmpty()
                ? NodeFactory.createLiteralString(text)
                : NodeFactory.createLiteralLang(text, node.getLiteralLanguage());
    }
}
