package org.larchiveum.archive.projection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.release.ReleaseEntry;
import org.larchiveum.ontology.Access;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Evidence;
import org.larchiveum.ontology.Ontology;

/**
 * Follows the ledger and shows each change to the staff side and, through {@link PublicView}, to the public side. Doing the
 * same lines twice gives the same, so it starts again from the lowest watermark after any crash.
 */
public final class Projector {
    /**
     * An entry of knowledge is a few hundred bytes, a record may bring a book: so many of the one weigh as much as the other. Every change
     * copies the pages of the dataset that it touches, which after some years are nearly all: few large changes write a third of what many
     * small ones do. Larger still, and a withdrawal would wait too long for its turn.
     */
    private static final int KNOWN = 30;

    /** What the public form of other entries hangs on. */
    private static final Set<Kind> LINKED_TO = Set.of(Kind.INSTITUTION, Kind.PLACE, Kind.POST);

    private static final String BELOW = """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX rico: <https://www.ica.org/standards/RiC/ontology#>
            SELECT DISTINCT ?e { ?e (dcterms:isPartOf|rico:hasOrHadHolder)+ ?top }""";

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Surfaces surfaces;
    private final Views views;
    private final Knowledge knowledge;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final AtomicLong clearings = new AtomicLong();

    /** @param k how many open cases must look alike */
    public Projector(Catalogue catalogue, Ledger ledger, Surfaces surfaces, PublicView view, int k, Clock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.surfaces = surfaces;
        this.knowledge = new Knowledge(surfaces.staff().graph());
        var ontology = Ontology.load();
        this.views = new Views(view, new Forms(surfaces.staff().graph(), k), new KnownIndex(ontology, knowledge));
        this.vocabulary = new Vocabulary(ontology);
        this.clock = clock;
    }

    /** The ledger sequence up to which all projections are in step. */
    public long watermark() {
        return Math.min(surfaces.staff().watermark(), surfaces.open().watermark());
    }

    /** Shows at most this many further changes to holdings, or thirty times as many to knowledge; returns how many lines that were, 0 when all is in step. */
    public int advance(int limit) {
        long before = watermark();
        var lines = portion(ledger.after(before, limit * KNOWN), limit * KNOWN);
        if (lines.isEmpty()) {
            surfaces.releases().settle(this::visible);
            return 0;
        }
        var changed = new LinkedHashSet<EntryId>();
        lines.forEach(line -> changed.add(line.entry()));
        var hanging = new LinkedHashSet<EntryId>();
        lines.forEach(line -> hanging.addAll(hangingOn(line)));
        hanging.removeIf(entry -> changed.contains(entry) || !shownUpTo(before, entry));
        var watermark = Long.toString(lines.getLast().sequence());
        if (hanging.isEmpty()) {
            show(changed, watermark, Cause.LEDGER);
        } else {
            show(changed, Long.toString(before), Cause.LEDGER);
            show(catalogue.inPlace(hanging), watermark, Cause.LEDGER);
        }
        return lines.size();
    }

    private static List<LedgerLine> portion(List<LedgerLine> lines, int weight) {
        int left = weight;
        int end = 0;
        while (end < lines.size() && left > 0) {
            left -= isKnown(lines.get(end)) ? 1 : KNOWN;
            end++;
        }
        return lines.subList(0, end);
    }

    private static boolean isKnown(LedgerLine line) {
        return kind(line).filter(kind -> !kind.term().isEmpty()).isPresent();
    }

    private static Optional<Kind> kind(LedgerLine line) {
        return Kind.of(line.stored().facts().kind());
    }

    private boolean shownUpTo(long sequence, EntryId entry) {
        return ledger.about(entry).stream()
                .findFirst()
                .filter(line -> line.sequence() <= sequence)
                .isPresent();
    }

    /** The entries that look different once this change is shown. */
    private Set<EntryId> hangingOn(LedgerLine line) {
        boolean fresh = line.act().action() == Action.DEPOSIT;
        var kind = kind(line);
        if (kind.isEmpty() || kind.get().term().isEmpty()) {
            return fresh ? Set.of() : Set.copyOf(below(line.entry()));
        }
        return switch (kind.get()) {
            case ATTESTATION, ASSESSMENT, INVOLVEMENT -> subjects(line.entry());
            case CONSENT ->
                about(line.entry(), Access.consentFor)
                        .flatMap(source -> knowledge.attestedBy(source).stream())
                        .collect(Collectors.toSet());
            case SOURCE, TESTIMONY -> fresh ? Set.of() : knowledge.attestedBy(line.entry());
            default -> fresh || !LINKED_TO.contains(kind.get()) ? Set.of() : knowledge.pointingTo(line.entry());
        };
    }

    /** What an attestation, an assessment or an involvement is about. */
    private Set<EntryId> subjects(EntryId about) {
        return about(about, Evidence.attests, Evidence.assesses, Cases.involvementIn)
                .collect(Collectors.toSet());
    }

    /** What an entry, or one that was taken back, points to. */
    private Stream<EntryId> about(EntryId entry, Property... properties) {
        return catalogue.find(entry).or(() -> catalogue.gone(entry)).stream()
                .map(Stored::entry)
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .flatMap(known -> Stream.of(properties).flatMap(known::links));
    }

    /** Shows entries that have changed, and what hangs on them, before the changes that wait: a withdrawal must not queue. */
    public void overtake(Collection<EntryId> changed) {
        var lines =
                changed.stream().flatMap(entry -> ledger.latest(entry).stream()).toList();
        boolean taken = lines.stream().anyMatch(this::takes);
        var cause = taken ? Cause.WITHDRAWAL : Cause.CHANGE;
        refresh(changed, cause);
        var all = new LinkedHashSet<EntryId>();
        lines.forEach(line -> all.addAll(hangingOn(line)));
        refresh(all, cause);
    }

    /** Whether it takes something from visitors, for good. */
    private boolean takes(LedgerLine line) {
        return switch (line.act().action()) {
            case WITHDRAW, DESTROY -> true;
            case DISCLOSE ->
                catalogue
                        .find(line.entry())
                        .filter(stored -> PublicView.open(stored.entry(), LocalDate.now(clock)))
                        .isEmpty();
            case DEPOSIT, DESCRIBE, CONSENT, HOLD, RELEASE, ADOPT, UNDO, RESTORE -> false;
        };
    }

    /** Shows entries again as of today, for what changes by the calendar: closure periods that have ended. */
    public void refresh(Collection<EntryId> entries) {
        refresh(entries, Cause.CHANGE);
    }

    private void refresh(Collection<EntryId> entries, Cause cause) {
        if (!entries.isEmpty()) {
            show(new LinkedHashSet<>(entries), Long.toString(watermark()), cause);
        }
    }

    /** The names of all that visitors may see now. */
    private Set<PublicId> visible() {
        try (var names = surfaces.open().graph().names()) {
            return names.flatMap(name -> ReleaseEntry.id(name).stream()).collect(Collectors.toSet());
        }
    }

    /** Tells that visitors may see other entries than before, whatever the ledger says. */
    void doubt() {
        surfaces.releases().doubt();
    }

    /** What was taken from the open cases so that none can be told from others. */
    public Suppression suppression() {
        return views.forms().suppression();
    }

    /** What was shown where nobody could see it is what visitors see from now on. */
    void announce() {
        surfaces.log().announce(LocalDate.now(clock));
    }

    /** Sees to it that both datasets hold the vocabulary of this version. */
    public void teach() {
        vocabulary.keepIn(surfaces.staff().graph());
        vocabulary.keepIn(surfaces.open().graph());
    }

    /** How often everything was forgotten: what was read meanwhile may have been half of it. */
    public long clearings() {
        return clearings.get();
    }

    /** Forgets everything shown but the vocabulary; {@link #advance} then builds it again from storage. */
    public void clear() {
        clearings.incrementAndGet();
        surfaces.staff().clear();
        surfaces.open().clear();
        surfaces.media().clear();
        knowledge.forget();
        views.forms().forget();
        teach();
    }

    private List<EntryId> below(EntryId top) {
        return surfaces
                .staff()
                .graph()
                .select(BELOW, Map.of("top", top.urn()), row -> row.getResource("e")
                        .getURI())
                .stream()
                .map(EntryId::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    private void show(Collection<EntryId> entries, String watermark, Cause cause) {
        var showing = new Showing(catalogue, surfaces, views, LocalDate.now(clock), cause);
        entries.forEach(showing::add);
        boolean shown = false;
        try {
            showing.apply(watermark);
            shown = true;
        } finally {
            if (!shown) {
                views.forms().forget();
            }
        }
    }
}
