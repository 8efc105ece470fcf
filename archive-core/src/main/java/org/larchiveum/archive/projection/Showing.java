package org.larchiveum.archive.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.larchiveum.archive.anonymity.CaseForm;
import org.larchiveum.archive.anonymity.OpenCases;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.catalogue.Tombstone;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
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
    private final Views views;
    private final LocalDate today;
    private final Cause cause;
    private final Map<EntryId, Optional<Entry>> seen = new HashMap<>();
    private final Update staff = new Update();
    private final Update open = new Update();
    private final List<Stored> knowns = new ArrayList<>();
    private final Map<EntryId, OpenCases.State> cases = new HashMap<>();
    private final List<EntryId> takenBack = new ArrayList<>();
    private final PublicLog.Draft changes;
    private final Set<PublicId> withdrawn = new HashSet<>();

    Showing(Catalogue catalogue, Surfaces surfaces, Views views, LocalDate today, Cause cause) {
        this.cause = cause;
        this.catalogue = catalogue;
        this.surfaces = surfaces;
        this.views = views;
        this.today = today;
        this.changes = surfaces.log().draft(today);
    }

    /** Adds an entry as its newest version has it, or its absence when it was taken back. */
    void add(EntryId id) {
        try {
            catalogue.find(id).ifPresentOrElse(this::add, () -> catalogue
                    .gone(id)
                    .ifPresentOrElse(this::gone, () -> catalogue.tombstone(id).ifPresent(this::destroyed)));
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
        open.forget(views.open().iri(entry), entry.access().publicId().toString());
        changes.gone(entry.access().publicId());
        if (cause != Cause.LEDGER || !PublicView.open(entry, today)) {
            withdrawn.add(entry.access().publicId());
        } else {
            surfaces.releases().doubt();
        }
        surfaces.media()
                .withdraw(entry.access().publicId(), entry.access().opened().isPresent());
    }

    /** Nothing is left of it that could say what it was shown as. */
    private void destroyed(Tombstone tombstone) {
        var id = tombstone.entry();
        takenBack.add(id);
        cases.put(id, OpenCases.State.NEVER_OPEN);
        tombstone.kind().ifPresent(views.index()::changed);
        tombstone.publicId().ifPresent(name -> {
            tombstone.kind().ifPresent(kind -> open.forget(views.open().iri(kind, name), name.toString()));
            changes.gone(name);
            withdrawn.add(name);
            surfaces.media().withdraw(name, true);
        });
    }

    private void gone(Stored stored) {
        if (isCase(stored)) {
            // Its form must not leave the staff side before the public side has followed.
            takenBack.add(stored.entry().id());
            cases.put(stored.entry().id(), OpenCases.State.NEVER_OPEN);
        } else {
            staff.forget(stored.entry().id().urn(), stored.entry().id().toString());
        }
        views.index().changed(stored.entry().kind());
        withdrawn.add(stored.entry().access().publicId());
        hide(stored.entry());
    }

    /** Shows it all, and that everything up to the watermark is shown. The public side forgets before anybody learns. */
    void apply(String watermark) {
        surfaces.releases().withdraw(withdrawn);
        open.forget(surfaces.open());
        var derived = new Derived(this::entry);
        // Cases come last: what is said of them hangs on what the others say.
        for (var stored : knowns) {
            views.index().changed(stored.entry().kind());
            if (!isCase(stored)) {
                learn(stored, derived.of((Known) stored.entry()));
            }
        }
        if (!knowns.isEmpty()) {
            staff.forget(surfaces.staff());
            staff.write(surfaces.staff());
        }
        learnCases(derived);
        publish();
        publishForms();
        surfaces.releases().withdraw(withdrawn);
        changes.keep();
        open.finish(surfaces.open(), watermark);
        staff.finish(surfaces.staff(), watermark);
    }

    private void learnCases(Derived derived) {
        var corroborated = views.index().ofCases(ids(entry -> entry.kind() == Kind.CASE));
        var wanting =
                views.index().wantingConsent(ids(entry -> entry.kind() == Kind.CASE && PublicView.open(entry, today)));
        for (var stored : knowns.stream().filter(Showing::isCase).toList()) {
            var facts = new ArrayList<>(derived.of((Known) stored.entry()));
            facts.addAll(corroborated.getOrDefault(stored.entry().id(), List.of()));
            if (wanting.contains(stored.entry().id())) {
                facts.add(Forms.barred((Known) stored.entry()));
            }
            learn(stored, facts);
        }
    }

    private List<EntryId> ids(Predicate<Entry> which) {
        return knowns.stream().map(Stored::entry).filter(which).map(Entry::id).toList();
    }

    private static boolean isCase(Stored stored) {
        return stored.entry() instanceof Known known && PublicView.generalised(known);
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
        var published =
                views.open().ofKnown(candidates, today, this::entry, stopped -> LOG.error("{}", stopped)).stream()
                        .collect(Collectors.toMap(Publication::id, publication -> publication));
        for (var stored : knowns) {
            var known = (Known) stored.entry();
            views.index().staff(known, stored.graph().getGraph()).ifPresent(staff::learn);
            if (isCase(stored)) {
                note(known, stored);
                continue;
            }
            Optional.ofNullable(published.get(known.access().publicId()))
                    .ifPresentOrElse(
                            p -> {
                                open.learn(p.iri(), p.graph().getGraph());
                                open.learn(
                                        views.index().open(known, stored.graph().getGraph(), p, this::openId));
                                changes.shown(p, known.kind());
                            },
                            () -> hide(known, stored));
        }
    }

    /** Notes with the staff all that could be told of a case, and hides one of which nothing may be. */
    private void note(Known known, Stored stored) {
        var form = views.open().form(new PublicView.Candidate(known, stored.graph()), today, this::entry);
        form.ifPresentOrElse(
                open -> stored.graph().getGraph().add(Forms.noted(known, open)), () -> hide(known, stored));
        var opened = form.map(CaseForm::opened).or(() -> known.access().opened());
        if (opened.isPresent() || stored.line().act().action() != Action.DEPOSIT) {
            cases.put(known.id(), new OpenCases.State(opened, form));
        }
    }

    /** Shows the cases that changed, and those of which now more or less may be told because others changed. */
    private void publishForms() {
        if (cases.isEmpty()) {
            return;
        }
        var told = views.forms().change(cases).values().stream().collect(Collectors.toMap(CaseForm::id, form -> form));
        for (var p : views.open()
                .ofForms(List.copyOf(told.values()), today, this::entry, stopped -> LOG.error("{}", stopped))) {
            if (cause == Cause.WITHDRAWAL && toldMore(p)) {
                withdrawn.add(p.id());
            }
            open.learn(p.iri(), p.graph().getGraph());
            Optional.ofNullable(told.remove(p.id())).ifPresent(form -> {
                changes.shown(p, form.kind());
                open.learn(views.index().open(form, p, this::openId));
            });
        }
        // What the gate stops must not stay as it was told before.
        if (!told.isEmpty()) {
            surfaces.releases().doubt();
        }
        told.values()
                .forEach(form -> open.forget(views.open().iri(form), form.id().toString()));
        takenBack.forEach(id -> staff.forget(id.urn(), id.toString()));
    }

    /** Whether visitors were told something of it that they are not told now. */
    private boolean toldMore(Publication now) {
        return surfaces.open()
                .graph()
                .graph(now.iri())
                .filter(before -> before.find()
                        .filterDrop(triple -> now.graph().getGraph().contains(triple))
                        .hasNext())
                .isPresent();
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
            return views.open().of(stored.entry(), stored.graph(), today, file -> catalogue.open(stored, file));
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
