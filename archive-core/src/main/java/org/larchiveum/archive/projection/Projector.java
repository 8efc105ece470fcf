package org.larchiveum.archive.projection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.publication.Publication;
import org.larchiveum.archive.search.IndexEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger and shows each change to the staff side and, through {@link PublicView}, to the public side. Doing the
 * same lines twice gives the same, so it starts again from the lowest watermark after any crash.
 */
public final class Projector {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private static final String BELOW = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rico: <https://www.ica.org/standards/RiC/ontology#>
            SELECT DISTINCT ?e { ?e (dcterms:isPartOf|rico:hasOrHadHolder)+ ?top }""";

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Side staff;
    private final Side open;
    private final Media media;
    private final PublicView view;
    private final Clock clock;

    public Projector(
            Catalogue catalogue, Ledger ledger, Side staff, Side open, Media media, PublicView view, Clock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.staff = staff;
        this.open = open;
        this.media = media;
        this.view = view;
        this.clock = clock;
    }

    /** The ledger sequence up to which all projections are in step. */
    public long watermark() {
        return Math.min(staff.watermark(), open.watermark());
    }

    /** Shows at most this many further changes; returns how many lines that were, 0 when all is in step. */
    public int advance(int limit) {
        var lines = ledger.after(watermark(), limit);
        if (lines.isEmpty()) {
            return 0;
        }
        var changed = new LinkedHashSet<EntryId>();
        for (var line : lines) {
            changed.add(line.entry());
            if (line.act().action() != Action.DEPOSIT) {
                changed.addAll(below(line.entry()));
            }
        }
        show(changed, Long.toString(lines.getLast().sequence()));
        return lines.size();
    }

    /** Shows entries that have changed, and what stands below them, before the changes that wait: a withdrawal must not queue. */
    public void overtake(Collection<EntryId> changed) {
        var all = new LinkedHashSet<>(changed);
        changed.forEach(entry -> all.addAll(below(entry)));
        refresh(all);
    }

    /** Shows entries again as of today, for what changes by the calendar: closure periods that have ended. */
    public void refresh(Collection<EntryId> entries) {
        show(new LinkedHashSet<>(entries), Long.toString(watermark()));
    }

    /** Forgets everything shown; {@link #advance} then builds it again from storage. */
    public void clear() {
        staff.clear();
        open.clear();
        media.clear();
    }

    private List<EntryId> below(EntryId top) {
        return staff
                .graph()
                .select(BELOW, Map.of("top", top.urn()), row -> row.getResource("e")
                        .getURI())
                .stream()
                .map(EntryId::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private void show(Set<EntryId> entries, String watermark) {
        var today = LocalDate.now(clock);
        var ancestry = new Ancestry(unit -> find(unit).map(Stored::entry));
        var staffGraphs = new TreeMap<String, Graph>();
        var staffIndex = new ArrayList<IndexEntry>();
        var openGraphs = new TreeMap<String, Graph>();
        var openIndex = new ArrayList<IndexEntry>();
        var closedGraphs = new ArrayList<String>();
        var closedIds = new ArrayList<String>();
        for (var id : entries) {
            var found = find(id);
            if (found.isEmpty()) {
                continue;
            }
            var stored = found.get();
            var entry = stored.entry();
            staffGraphs.put(id.urn(), stored.graph().getGraph());
            staffIndex.add(IndexEntries.staff(entry, ancestry.staff(entry), f -> catalogue.open(stored, f)));
            var publication = publication(stored, today);
            if (publication.isPresent()) {
                var p = publication.get();
                media.publish(p, f -> catalogue.open(stored, f));
                openGraphs.put(p.iri(), p.graph().getGraph());
                openIndex.add(IndexEntries.open(
                        entry, p.graph(), p.iri(), ancestry.open(entry, today), f -> catalogue.open(stored, f)));
            } else {
                closedGraphs.add(view.iri(entry));
                closedIds.add(entry.access().publicId().toString());
                media.withdraw(
                        entry.access().publicId(), entry.access().opened().isPresent());
            }
        }
        // The public side forgets before it learns: what was withdrawn must be gone first.
        open.index().remove(closedIds);
        open.index().put(openIndex);
        open.graph().apply(openGraphs, closedGraphs, watermark);
        open.index().commit(watermark);
        staff.graph().apply(staffGraphs, List.of(), watermark);
        staff.index().put(staffIndex);
        staff.index().commit(watermark);
    }

    /** What the gate stops is shown to nobody, and said aloud: it is a fault of ours, not of the entry. */
    private Optional<Publication> publication(Stored stored, LocalDate today) {
        try {
            return view.of(stored.entry(), stored.graph(), today, file -> catalogue.open(stored, file));
        } catch (ArchiveException.Corrupt stopped) {
            LOG.error("{}", stopped.getMessage());
            return Optional.empty();
        }
    }

    /** A damaged entry must not stop the others: it is reported by every verification, and shown to nobody. */
    private Optional<Stored> find(EntryId id) {
        try {
            return catalogue.find(id);
        } catch (ArchiveException.Corrupt damaged) {
            LOG.error("Entry {} cannot be shown: {}", id, damaged.getMessage());
            return Optional.empty();
        }
    }
}
