package org.larchiveum.ingest.table;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.ontology.Lar;

/** A batch that is about to begin: the entry that keeps what came as it came, and says when and why. */
final class NewBatch {
    private final EntryId id = EntryId.random();
    private final Node subject = NodeFactory.createURI(id.urn());
    private final Set<Triple> said = new HashSet<>();
    private final List<Instantiation> files = new ArrayList<>();
    private final TreeMap<String, Content> contents = new TreeMap<>();
    private final Instant started;
    private final String reason;

    NewBatch(String english, String korean, Instant now, String reason) {
        this.started = now.truncatedTo(ChronoUnit.SECONDS);
        this.reason = reason;
        says(RDF.type, Types.of(Kind.BATCH));
        says(SKOS.prefLabel, NodeFactory.createLiteralLang(english, "en"));
        says(SKOS.prefLabel, NodeFactory.createLiteralLang(korean, "ko"));
        says(Lar.startedAt, NodeFactory.createLiteralDT(started.toString(), XSDDatatype.XSDdateTime));
        says(Lar.reason, NodeFactory.createLiteralString(reason));
    }

    void says(Property property, Node value) {
        said.add(Triple.create(subject, property.asNode(), value));
    }

    /** Adds a file to what it keeps. */
    void holds(String name, FormatId format, long size, Checksums checksums, Content content) {
        var path = "original/" + name;
        files.add(new Instantiation(path, Role.ORIGINAL, format, size, checksums, new TreeMap<>()));
        contents.put(path, content);
    }

    /** As it will be kept; closed, as it tells what the archive took in and why. */
    Known entry() {
        return new Known(id, Kind.BATCH, said, Access.closed(), files);
    }

    /** Keeps it. */
    EntryId keep(Archive archive, String actor) {
        var event =
                new PreservationEvent(EventType.INGESTION, started, actor, PreservationEvent.Outcome.SUCCESS, reason);
        archive.deposit(new Deposit(entry(), contents, List.of(event), new Commit(actor, started, reason)));
        return id;
    }
}
