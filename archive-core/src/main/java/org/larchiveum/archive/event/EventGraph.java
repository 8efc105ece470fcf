package org.larchiveum.archive.event;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Premis;
import org.larchiveum.ontology.Prov;
import org.larchiveum.ontology.Voc;

/** Preservation events as linked data, both ways: PREMIS events with PROV times and agents, numbered under their entry. */
public final class EventGraph {
    private static final String AGENT = "urn:larchiveum:actor:";

    private EventGraph() {}

    /** Adds events after those the graph holds already. */
    public static void append(Model model, EntryId entry, List<PreservationEvent> events) {
        var subject = model.createResource(entry.urn());
        int number =
                model.listSubjectsWithProperty(RDF.type, Premis.Event).toList().size();
        for (var event : events) {
            var node = model.createResource(entry.urn() + "#event-" + ++number);
            node.addProperty(RDF.type, Premis.Event);
            node.addProperty(Lar.eventType, Voc.eventType(event.type().word()));
            node.addProperty(Prov.endedAtTime, event.at().toString(), XSDDatatype.XSDdateTime);
            node.addProperty(
                    Prov.wasAssociatedWith,
                    model.createResource(AGENT + URLEncoder.encode(event.agent(), StandardCharsets.UTF_8)));
            node.addProperty(Prov.used, subject);
            node.addProperty(Premis.outcome, outcome(event.outcome()));
            if (!event.note().isEmpty()) {
                node.addProperty(Premis.outcomeNote, event.note());
            }
        }
    }

    /** The events a graph holds about an entry, oldest first. */
    public static List<PreservationEvent> read(Model model) {
        var events = new ArrayList<PreservationEvent>();
        model.listSubjectsWithProperty(RDF.type, Premis.Event).forEachRemaining(node -> EventType.of(
                        Voc.slugOf(node.getRequiredProperty(Lar.eventType).getResource()))
                .ifPresent(type -> events.add(new PreservationEvent(
                        type,
                        Instant.parse(node.getRequiredProperty(Prov.endedAtTime).getString()),
                        agent(node),
                        outcome(node),
                        node.hasProperty(Premis.outcomeNote)
                                ? node.getProperty(Premis.outcomeNote).getString()
                                : ""))));
        events.sort(Comparator.comparing(PreservationEvent::at));
        return events;
    }

    private static String agent(Resource node) {
        var iri = node.getRequiredProperty(Prov.wasAssociatedWith).getResource().getURI();
        return java.net.URLDecoder.decode(iri.substring(AGENT.length()), StandardCharsets.UTF_8);
    }

    private static Resource outcome(PreservationEvent.Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> Premis.success;
            case WARNING -> Premis.warning;
            case FAILURE -> Premis.failure;
        };
    }

    private static PreservationEvent.Outcome outcome(Resource node) {
        var iri = node.getRequiredProperty(Premis.outcome).getResource();
        for (var outcome : PreservationEvent.Outcome.values()) {
            if (outcome(outcome).equals(iri)) {
                return outcome;
            }
        }
        return PreservationEvent.Outcome.valueOf(iri.getLocalName().toUpperCase(Locale.ROOT));
    }
}
