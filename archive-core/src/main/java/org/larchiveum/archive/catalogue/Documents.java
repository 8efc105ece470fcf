package org.larchiveum.archive.catalogue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.EntryGraph;
import org.larchiveum.archive.event.EventGraph;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.register.Volume;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Premis;
import org.larchiveum.ontology.Prov;
import org.larchiveum.ontology.Rico;
import org.larchiveum.ontology.Voc;

/** The Turtle documents of an entry in storage, each about one thing, so that a reader without this software finds them. */
final class Documents {
    static final String DESCRIPTION = "description.ttl";
    static final String ACCESS = "access.ttl";
    static final String FILES = "instantiations.ttl";
    static final String EVENTS = "events.ttl";
    static final List<String> ALL = List.of(DESCRIPTION, ACCESS, FILES, EVENTS);

    private Documents() {}

    /** All documents of a new entry. */
    static TreeMap<String, Content> of(Entry entry, List<PreservationEvent> events) {
        var documents = new TreeMap<String, Content>();
        documents.put(DESCRIPTION, turtle(EntryGraph.description(entry)));
        documents.put(ACCESS, turtle(EntryGraph.access(entry)));
        if (!entry.files().isEmpty()) {
            documents.put(FILES, turtle(EntryGraph.files(entry)));
        }
        var model = ModelFactory.createDefaultModel();
        EventGraph.append(model, entry.id(), events);
        documents.put(EVENTS, turtle(model));
        return documents;
    }

    /** The documents of a register volume: its entries, and that they were taken in. */
    static TreeMap<String, Content> of(Volume volume, EntryId batch, Commit commit) {
        var documents = new TreeMap<String, Content>();
        documents.put(Volume.FILE, new Content.Bytes(volume.turtle()));
        var model = ModelFactory.createDefaultModel();
        var taken = new PreservationEvent(
                EventType.INGESTION,
                commit.at(),
                commit.actor(),
                PreservationEvent.Outcome.SUCCESS,
                volume.slices().size() + " entries: " + commit.reason());
        EventGraph.append(model, batch, List.of(taken));
        documents.put(EVENTS, turtle(model));
        return documents;
    }

    static Content turtle(Model model) {
        model.setNsPrefix("lar", Lar.NS)
                .setNsPrefix("voc", Voc.NS)
                .setNsPrefix("rico", Rico.NS)
                .setNsPrefix("premis", Premis.NS)
                .setNsPrefix("prov", Prov.NS)
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
                .setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        var out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, model, RDFFormat.TURTLE_PRETTY);
        return new Content.Bytes(out.toByteArray());
    }

    static void read(Model into, java.io.InputStream turtle) {
        RDFDataMgr.read(into, turtle, "urn:x-document:", Lang.TURTLE);
    }
}
