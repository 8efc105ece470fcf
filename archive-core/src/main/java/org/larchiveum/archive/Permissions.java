package org.larchiveum.archive;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.Consent;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/** What persons allowed and take back, and what a court forbids to touch: each a change of entries with its actor and reason. */
public final class Permissions {
    private static final String CONSENTS = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?e { ?e lar:consentFor ?top }""";
    private static final String TOLD_IN = """
            PREFIX lar: <https://w3id.org/larchiveum/ns#>
            SELECT ?e { { ?e lar:inRecord ?top } UNION { ?top lar:inRecord ?e } }""";
    private static final Set<Kind> SPEAKING = Set.of(Kind.TESTIMONY, Kind.SOURCE);

    private final Catalogue catalogue;
    private final GraphStore staff;
    private final Projection projection;
    private final Clock clock;

    Permissions(Catalogue catalogue, GraphStore staff, Projection projection, Clock clock) {
        this.catalogue = catalogue;
        this.staff = staff;
        this.projection = projection;
        this.clock = clock;
    }

    /**
     * Notes what a person allowed: on a record, in place of what was noted before; of a testimony, beside it.
     *
     * @return the entries that changed
     * @throws ArchiveException.Forbidden when nobody's consent hangs on an entry of this kind
     */
    public List<EntryId> consent(EntryId id, Consent consent, String actor, String reason) {
        var stored = require(id);
        var entry = stored.entry();
        if (entry instanceof Known known) {
            if (!SPEAKING.contains(known.kind())) {
                throw new ArchiveException.Forbidden("Consent is given for a record, a testimony or a source; " + id
                        + " is of the kind " + entry.kind().word());
            }
            return List.of(deposit(known, consent, actor, reason));
        }
        amend(stored, entry.under(entry.access().resting(Optional.of(consent))), Action.CONSENT, actor, reason);
        return List.of(id);
    }

    private EntryId deposit(Known of, Consent consent, String actor, String reason) {
        var id = EntryId.random();
        var subject = NodeFactory.createURI(id.urn());
        var said = new HashSet<Triple>();
        said.add(Triple.create(subject, RDF.type.asNode(), org.larchiveum.ontology.Access.ConsentRecord.asNode()));
        said.add(Triple.create(subject, org.larchiveum.ontology.Access.consentFor.asNode(), of.subject()));
        consent.scopes()
                .forEach(scope -> said.add(Triple.create(
                        subject,
                        Lar.consentScope.asNode(),
                        Voc.consentScope(scope).asNode())));
        consent.recorded().ifPresent(day -> said.add(Triple.create(subject, Lar.consentRecorded.asNode(), day(day))));
        text(subject, Lar.consentRecord, consent.record()).ifPresent(said::add);
        text(subject, org.larchiveum.ontology.Access.withdrawableBy, consent.withdrawableBy())
                .ifPresent(said::add);
        var record = new Known(id, Kind.CONSENT, said, Access.closed(), List.of());
        var event = event(EventType.INGESTION, actor, reason);
        catalogue.deposit(new Deposit(record, new TreeMap<>(), List.of(event), commit(actor, reason)));
        projection.changed(id);
        return id;
    }

    /**
     * Takes back what was allowed: for the entry itself, for the consents noted beside it, and for the record that holds the testimony or the
     * testimony that is held in the record. The public side follows at once.
     *
     * @param scopes what is taken back; empty: everything
     * @return the entries that changed
     * @throws ArchiveException.Conflict when nothing of it was allowed, so that nothing changes
     */
    public List<EntryId> withdraw(EntryId id, Set<String> scopes, String actor, String reason) {
        require(id);
        var all = new LinkedHashSet<>(List.of(id));
        all.addAll(linked(TOLD_IN, id));
        List.copyOf(all).forEach(entry -> all.addAll(linked(CONSENTS, entry)));
        var today = LocalDate.now(clock);
        var changed = new ArrayList<EntryId>();
        for (var one : all) {
            catalogue.find(one).ifPresent(stored -> withdrawn(stored.entry(), scopes, today)
                    .ifPresent(after -> {
                        amend(stored, after, Action.WITHDRAW, actor, reason);
                        changed.add(one);
                    }));
        }
        if (changed.isEmpty()) {
            throw new ArchiveException.Conflict("Nothing of it was allowed for " + id + ", so nothing is taken back");
        }
        return changed;
    }

    private static Optional<Entry> withdrawn(Entry entry, Set<String> scopes, LocalDate day) {
        if (entry instanceof Known known) {
            return known.kind() == Kind.CONSENT ? withdrawn(known, scopes, day) : Optional.empty();
        }
        return entry.access()
                .consent()
                .filter(consent -> scopes.isEmpty()
                        ? consent.withdrawn().isEmpty()
                        : scopes.stream().anyMatch(consent::covers))
                .map(consent -> consent.without(scopes.isEmpty() ? consent.scopes() : scopes, day))
                .map(consent -> entry.under(entry.access().resting(Optional.of(consent))));
    }

    private static Optional<Entry> withdrawn(Known record, Set<String> scopes, LocalDate day) {
        var allowed = new TreeSet<String>();
        record.values(Lar.consentScope).filter(Node::isURI).forEach(scope -> allowed.add(slug(scope)));
        boolean already = record.values(org.larchiveum.ontology.Access.consentWithdrawn)
                .findAny()
                .isPresent();
        Predicate<String> taken = scope -> scopes.isEmpty() || scopes.contains(scope);
        if (already || (!allowed.isEmpty() && allowed.stream().noneMatch(taken))) {
            return Optional.empty();
        }
        var said = new HashSet<>(record.statements());
        if (allowed.stream().allMatch(taken)) {
            said.add(Triple.create(
                    record.subject(), org.larchiveum.ontology.Access.consentWithdrawn.asNode(), day(day)));
        } else {
            said.removeIf(triple ->
                    triple.getPredicate().equals(Lar.consentScope.asNode()) && taken.test(slug(triple.getObject())));
        }
        return Optional.of(new Known(record.id(), record.kind(), said, record.access(), record.files()));
    }

    private static String slug(Node concept) {
        return concept.getURI().substring(concept.getURI().lastIndexOf('/') + 1);
    }

    /** Forbids to destroy an entry until the order is lifted by {@link #release}. */
    public void hold(EntryId id, String reference, String actor, String reason) {
        change(id, access -> access.held(reference), Action.HOLD, actor, reason);
    }

    /**
     * Lifts an order.
     *
     * @throws ArchiveException.NotFound when the entry is not under it
     */
    public void release(EntryId id, String reference, String actor, String reason) {
        if (!require(id).entry().access().holds().contains(reference)) {
            throw new ArchiveException.NotFound(id + " is not held under '" + reference + "'");
        }
        change(id, access -> access.released(reference), Action.RELEASE, actor, reason);
    }

    private void change(EntryId id, UnaryOperator<Access> change, Action action, String actor, String reason) {
        var stored = require(id);
        var entry = stored.entry();
        amend(stored, entry.under(change.apply(entry.access())), action, actor, reason);
    }

    private LedgerLine amend(Stored before, Entry after, Action action, String actor, String reason) {
        var event = event(EventType.DISCLOSURE_CHANGE, actor, reason);
        var line = catalogue.amend(before, after, event, commit(actor, reason), action);
        projection.changed(after.id());
        return line;
    }

    private Stored require(EntryId id) {
        return catalogue.find(id).orElseThrow(() -> new ArchiveException.NotFound("There is no entry " + id));
    }

    private List<EntryId> linked(String query, EntryId id) {
        return staff.select(query, Map.of("top", id.urn()), row -> row.get("e").toString()).stream()
                .flatMap(iri -> EntryId.parse(iri).stream())
                .toList();
    }

    private static Optional<Triple> text(Node subject, Property property, String text) {
        return Stream.of(text)
                .filter(said -> !said.isEmpty())
                .map(said -> Triple.create(subject, property.asNode(), NodeFactory.createLiteralString(said)))
                .findFirst();
    }

    private static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    private PreservationEvent event(EventType type, String actor, String reason) {
        return new PreservationEvent(type, Instant.now(clock), actor, PreservationEvent.Outcome.SUCCESS, reason);
    }

    private Commit commit(String actor, String reason) {
        return new Commit(actor, Instant.now(clock), reason);
    }
}
