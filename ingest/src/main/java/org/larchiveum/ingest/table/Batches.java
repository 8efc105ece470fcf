package org.larchiveum.ingest.table;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
import org.larchiveum.archive.catalogue.BatchMark;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.ontology.Lar;

/**
 * The batches of imports: each an entry that keeps the tables and the mapping as they were received. Its identifier is made of their digest
 * and a number, so that the same command finds the batch that was cut off and goes on with it.
 */
final class Batches {
    private static final String SYSTEM = "import:";

    private final Archive archive;
    private final Clock clock = Clock.systemUTC();

    Batches(Archive archive) {
        this.archive = archive;
    }

    /** The last batch of the same tables, when it was neither completed nor taken back; and how many there were. */
    record Last(Optional<EntryId> unfinished, int count) {}

    Last last(String digest) {
        int count = 0;
        var newest = Optional.<EntryId>empty();
        for (var next = find(digest, 1); next.isPresent(); next = find(digest, count + 1)) {
            newest = next;
            count++;
        }
        return new Last(newest.filter(this::unfinished), count);
    }

    private Optional<EntryId> find(String digest, int number) {
        return archive.staff().known(Kind.BATCH, SYSTEM + digest + ":" + number);
    }

    private boolean unfinished(EntryId id) {
        return archive.staff().entry(id).map(stored -> stored.entry()).filter(Known.class::isInstance).stream()
                .map(Known.class::cast)
                .anyMatch(BatchMark::unfinished);
    }

    /** Keeps a new batch with its files. */
    EntryId begin(Received received, int number, String name, EntryId accession, ImportOrder order) {
        var id = EntryId.random();
        var subject = NodeFactory.createURI(id.urn());
        var now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var said = new HashSet<Triple>();
        say(said, subject, RDF.type, Types.of(Kind.BATCH));
        say(said, subject, Lar.earlierIdentifier, text(SYSTEM + received.digest() + ":" + number));
        say(said, subject, Lar.accession, NodeFactory.createURI(accession.urn()));
        say(said, subject, Lar.startedAt, time(now));
        say(said, subject, Lar.reason, text(order.reason()));
        say(said, subject, SKOS.prefLabel, NodeFactory.createLiteralLang("Import: " + name, "en"));
        say(said, subject, SKOS.prefLabel, NodeFactory.createLiteralLang("가져오기: " + name, "ko"));
        var files = new ArrayList<Instantiation>();
        var contents = new TreeMap<String, Content>();
        add(received.mapping(), "application/yaml", files, contents);
        for (var table : received.tables()) {
            boolean workbook = table.name().endsWith(".xlsx");
            var type = workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
            add(table, type, files, contents);
        }
        var batch = new Known(id, Kind.BATCH, said, Access.closed(), files);
        var event = new PreservationEvent(
                EventType.INGESTION, now, order.actor(), PreservationEvent.Outcome.SUCCESS, order.reason());
        archive.deposit(new Deposit(batch, contents, List.of(event), new Commit(order.actor(), now, order.reason())));
        return id;
    }

    private static void add(
            Received.ReceivedFile file, String type, List<Instantiation> files, TreeMap<String, Content> contents) {
        var path = "original/" + file.name();
        files.add(new Instantiation(
                path, Role.ORIGINAL, new FormatId(type), file.size(), file.checksums(), new TreeMap<>()));
        contents.put(path, new Content.FileCopy(file.copy(), file.checksums().sha512()));
    }

    /** Notes that all of it is kept. */
    void complete(EntryId batch, String actor) {
        archive.describe(batch, entry -> BatchMark.completed(known(entry), Instant.now(clock)), actor, "Completed");
    }

    private static Known known(Entry entry) {
        if (entry instanceof Known known) {
            return known;
        }
        throw new ArchiveException.NotFound("Entry " + entry.id() + " is not a batch");
    }

    private static void say(Set<Triple> said, Node subject, Property property, Node value) {
        said.add(Triple.create(subject, property.asNode(), value));
    }

    private static Node text(String value) {
        return NodeFactory.createLiteralString(value);
    }

    private static Node time(Instant when) {
        return NodeFactory.createLiteralDT(when.toString(), XSDDatatype.XSDdateTime);
    }
}
