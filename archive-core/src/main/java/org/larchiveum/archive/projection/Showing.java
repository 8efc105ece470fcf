package org.larchiveum.archive.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.publication.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch of changes on its way to the surfaces. Lives for that batch, and remembers what its entries link to for as long. */
final class Showing {
    private static final Logger LOG = LoggerFactory.getLogger(Showing.class);

    private final Catalogue catalogue;
    private final Surfaces surfaces;
    private final PublicView view;
    private final KnownIndex index;
    private final LocalDate today;
    private final Map<EntryId, Optional<Entry>> seen = new HashMap<>();
    private final Update staff = new Update();
    private final Update open = new Update();
    private final List<Stored> knowns = new ArrayList<>();
    private final PublicLog.Draft changes;

    Showing(Catalogue catalogue, Surfaces surfaces, PublicView view, KnownIndex index, LocalDate today) {
        this.catalogue = catalogue;
        this.surfaces = surfaces;
        this.view = view;
        this.index = index;
        this.today = today;
        this.changes = surfaces.log().draft(today);
    }

    /** Adds an entry as its newest version has it, or its absence when it was taken back. */
    void add(EntryId id) {
        try {
            catalogue
                    .find(id)
                    .ifPresentOrElse(this::add, () -> catalogue.gone(id).ifPresent(this::gone));
        } catch (ArchiveException.Corrupt damaged) {
            // It must not stop the others: it is reported by every verification, and shown to nobody.
            LOG.error("Entry {} cannot be shown: {}", id, damaged.getMessage());
        }
    }

    private void add(Stored stored) {
        seen.put(stored.entry().id(), Optional.of(stored.entry()));
        if (stored.entry() instanceof Known) {
            knowns.add(stored);
            return;
        }
        var entry = stored.entry();
        var ancestry = new Ancestry(this::entry);
        staff.learn(entry.id().urn(), stored.graph().getGraph());
        staff.learn(IndexEntries.staff(entry, ancestry.staff(entry), f -> catalogue.open(stored, f)));
        publication(stored)
                .ifPresentOrElse(
                        p -> {
                            surfaces.media().publish(p, f -> catalogue.open(stored, f));
                            open.learn(p.iri(), p.graph().getGraph());
                            changes.shown(p, entry.kind());
                            open.learn(IndexEntries.open(
                                    entry,
                                    p.graph(),
                                    p.iri(),
                                    ancestry.open(entry, today),
                                    f -> catalogue.open(stored, f)));
                        },
                        () -> hide(entry));
    }

    private void hide(Entry entry) {
        open.forget(view.iri(entry), entry.access().publicId().toString());
        changes.gone(entry.access().publicId());
        surfaces.media()
                .withdraw(entry.access().publicId(), entry.access().opened().isPresent());
    }

    private void gone(Stored stored) {
        staff.forget(stored.entry().id().urn(), stored.entry().id().toString());
        index.changed(stored.entry().kind());
        hide(stored.entry());
    }

    /** Shows it all, and that everything up to the watermark is shown. The public side forgets before anybody learns. */
    void apply(String watermark) {
        open.forget(surfaces.open());
        var derived = new Derived(this::entry);
        // Cases come last: what is said of them hangs on what the others say.
        for (var stored : knowns) {
            index.changed(stored.entry().kind());
            if (stored.entry().kind() != Kind.CASE) {
                learn(stored, derived.of((Known) stored.entry()));
            }
        }
        if (!knowns.isEmpty()) {
            staff.forget(surfaces.staff());
            staff.write(surfaces.staff());
        }
        var cases = knowns.stream()
                .map(Stored::entry)
                .filter(entry -> entry.kind() == Kind.CASE)
                .map(Entry::id)
                .toList();
        var corroborated = index.ofCases(cases);
        for (var stored : knowns) {
            if (stored.entry().kind() == Kind.CASE) {
                var facts = new ArrayList<>(derived.of((Known) stored.entry()));
                facts.addAll(corroborated.getOrDefault(stored.entry().id(), List.of()));
                learn(stored, facts);
            }
        }
        publish();
        changes.keep();
        open.finish(surfaces.open(), watermark);
        staff.finish(surfaces.staff(), watermark);
    }

    private void learn(Stored stored, List<org.apache.jena.graph.Triple> derived) {
        var graph = stored.graph().getGraph();
        derived.forEach(graph::add);
        staff.learn(stored.entry().id().urn(), graph);
    }

    private void publish() {
        var candidates = knowns.stream()
                .map(stored -> new PublicView.Candidate((Known) stored.entry(), stored.graph()))
                .toList();
        var published = view.ofKnown(candidates, today, this::entry, stopped -> LOG.error("{}", stopped)).stream()
                .collect(Collectors.toMap(Publication::id, publication -> publication));
        for (var stored : knowns) {
            var known = (Known) stored.entry();
            index.staff(known, stored.graph().getGraph()).ifPresent(staff::learn);
            Optional.ofNullable(published.get(known.access().publicId()))
                    .ifPresentOrElse(
                            p -> {
                                open.learn(p.iri(), p.graph().getGraph());
                                changes.shown(p, known.kind());
                                open.learn(index.open(known, stored.graph().getGraph(), p, this::openId));
                            },
                            () -> hide(known, stored));
        }
    }

    /** What came closed has never been shown; to forget it would cost as much as to learn it. */
    private void hide(Known known, Stored stored) {
        boolean everShown =
                known.access().opened().isPresent() || stored.line().act().action() != Action.DEPOSIT;
        if (everShown) {
            hide(known);
        }
    }

    private Optional<String> openId(EntryId id) {
        return entry(id)
                .filter(entry -> PublicView.open(entry, today))
                .map(entry -> entry.access().publicId().toString());
    }

    /** What the gate stops is shown to nobody, and said aloud: it is a fault of ours, not of the entry. */
    private Optional<Publication> publication(Stored stored) {
        try {
            return view.of(stored.entry(), stored.graph(), today, file -> catalogue.open(stored, file));
        } catch (ArchiveException.Corrupt stopped) {
            LOG.error("{}", stopped.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Entry> entry(EntryId id) {
        return seen.computeIfAbsent(id, this::read);
    }

    private Optional<Entry> read(EntryId id) {
        try {
            return catalogue.find(id).map(Stored::entry);
        } catch (ArchiveException.Corrupt damaged) {
            LOG.error("Entry {} cannot be read: {}", id, damaged.getMessage());
            return Optional.empty();
        }
    }
}
