package org.larchiveum.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.Erratum;
import org.larchiveum.archive.release.Excerpt;
import org.larchiveum.archive.release.ReleaseEntry;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Wording;
import org.larchiveum.archive.release.folder.Draft;
import org.larchiveum.archive.release.folder.ReleaseFolders;
import org.larchiveum.archive.release.folder.ReleaseWriter;
import org.larchiveum.ontology.Ontology;

/**
 * Issues releases of the public dataset and corrects them. A release is written from the public side as it is at one moment; it is issued when its record is
 * in storage, and then shown whole.
 */
public final class Releasing implements AutoCloseable {
    private static final int PORTION = 200;
    private static final int ATTEMPTS = 3;

    private final Engines engines;
    private final Projection projection;
    private final Clock clock;
    private final ReleaseRecords records;
    private final SourceCounts counts;
    private final Reissuing reissuing;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();

    Releasing(Engines engines, Projection projection, Clock clock) {
        this.engines = engines;
        this.projection = projection;
        this.clock = clock;
        this.records = new ReleaseRecords(engines.catalogue(), engines.ledger(), clock);
        this.counts = new SourceCounts(engines, Ontology.load());
        folders().restore(records.all());
        this.reissuing = new Reissuing(this);
    }

    ReleaseFolders folders() {
        return engines.issuing().folders();
    }

    /** Whether everything acknowledged is shown: only then it is known what a release may tell. */
    boolean inStep() {
        return engines.projector().watermark() >= engines.ledger().head();
    }

    /** All that were ever issued, the newest first. */
    public List<DatasetRelease> all() {
        return folders().all();
    }

    /**
     * Makes sure that a version can be issued next.
     *
     * @throws ArchiveException.Conflict when it exists, or is not higher than the newest
     * @throws ArchiveException.Forbidden when it has a third number, which the archive gives itself
     */
    public void requireNext(ReleaseVersion version) {
        if (version.point() > 0) {
            throw new ArchiveException.Forbidden(
                    "A release is named by two numbers, such as " + version.major() + "." + version.minor()
                            + "; the third one counts how often it was issued anew, and the archive gives it");
        }
        all().stream().findFirst().map(DatasetRelease::version).ifPresent(newest -> {
            if (newest.sameRelease(version)) {
                throw new ArchiveException.Conflict("Release " + version + " exists; choose a higher number");
            }
            if (newest.compareTo(version) > 0) {
                throw new ArchiveException.Conflict("Release " + version + " is not higher than the newest, " + newest
                        + "; choose a higher number");
            }
        });
    }

    /**
     * Issues what visitors see now as a release. {@link Archive#publish} should come first.
     *
     * @param progress told how many entries are written
     * @throws ArchiveException.Conflict when there is this version already, or a higher one
     */
    public DatasetRelease issue(
            ReleaseVersion version, Wording wording, String actor, String reason, LongConsumer progress) {
        writing.lock();
        try {
            requireNext(version);
            return make(new Issue(version, wording, before(), Optional.empty(), List.of()), actor, reason, progress);
        } finally {
            writing.unlock();
        }
    }

    /** The newest release of which it is known what it told. */
    private Optional<ReleaseWriter.Before> before() {
        return all().stream()
                .map(release -> new ReleaseWriter.Before(release, folders().entries(release.version())))
                .filter(before -> !before.entries().isEmpty())
                .findFirst();
    }

    /**
     * Notes a mistake that was found in a release.
     *
     * @throws ArchiveException.NotFound when there is no such release
     */
    public DatasetRelease erratum(ReleaseVersion version, Multilingual text, String actor, String reason) {
        writing.lock();
        try {
            var release = folders()
                    .of(version)
                    .orElseThrow(() -> new ArchiveException.NotFound("There is no release " + version));
            var errata = new ArrayList<>(release.errata());
            errata.add(new Erratum(LocalDate.now(clock), text));
            var corrected = release.with(errata);
            note(corrected, actor, reason);
            folders().note(corrected);
            return corrected;
        } finally {
            writing.unlock();
        }
    }

    private void note(DatasetRelease release, String actor, String reason) {
        records.note(release, actor, reason).ifPresent(projection::changed);
    }

    /** What is to be issued, and of which entries if not of all. */
    private record Issue(
            ReleaseVersion version,
            Wording wording,
            Optional<ReleaseWriter.Before> before,
            Optional<Set<PublicId>> only,
            List<Erratum> errata) {}

    private DatasetRelease make(Issue issue, String actor, String reason, LongConsumer progress) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var draft = folders().begin(issue.version());
            try {
                var order = order(issue);
                long clearings = settled();
                var release = engines.issuing().open().graph().moment(moment -> engines.issuing()
                        .writer()
                        .write(
                                issue.only()
                                        .map(ids -> Excerpt.of(
                                                moment, ids, engines.issuing().k()))
                                        .orElseGet(() -> Excerpt.whole(
                                                moment, engines.issuing().k())),
                                order,
                                draft,
                                done -> goOn(done, progress)));
                if (shown(draft, release, clearings, actor, reason)) {
                    return release;
                }
            } finally {
                folders().end(draft);
            }
        }
        throw new ArchiveException.Unavailable("Something was withdrawn, or all was rebuilt, each time while release "
                + issue.version() + " was written; try again");
    }

    private void goOn(long done, LongConsumer progress) {
        if (closing.get()) {
            throw new ArchiveException.Unavailable("The archive is closing");
        }
        progress.accept(done);
    }

    private ReleaseWriter.Order order(Issue issue) {
        var suppressed = new AtomicReference<Suppression>();
        projection.quietly(() -> suppressed.set(engines.projector().suppression()));
        var earlier = issue.before()
                .map(before -> before.release().content().distributions())
                .orElse(List.of());
        return new ReleaseWriter.Order(
                issue.version(),
                LocalDate.now(clock),
                issue.wording(),
                issue.before(),
                issue.errata(),
                counts.shares(
                        id -> issue.only().map(ids -> ids.contains(id)).orElse(true), LocalDate.now(clock), earlier),
                java.util.Objects.requireNonNull(suppressed.get()));
    }

    /** Shows all that is acknowledged, so that a release tells all of it; returns by what a rebuild that comes between is noticed. */
    private long settled() {
        var clearings = new AtomicLong();
        projection.quietly(() -> {
            advance();
            clearings.set(engines.projector().clearings());
        });
        return clearings.get();
    }

    private void advance() {
        while (engines.projector().advance(PORTION) > 0) {
            // until all is shown
        }
    }

    /** Issues it, unless something that it tells was withdrawn while it was written. */
    private boolean shown(Draft draft, DatasetRelease release, long clearings, String actor, String reason) {
        var shown = new AtomicBoolean();
        projection.quietly(() -> {
            advance();
            if (engines.projector().clearings() == clearings && !draft.spoiled()) {
                records.keep(release, actor, reason);
                draft.show();
                shown.set(true);
            }
        });
        return shown.get();
    }

    /** Issues anew, without what was withdrawn, every release whose files are gone for it; and has storage know of it. */
    void reissue() {
        writing.lock();
        try {
            folders().owed().forEach(this::reissue);
            // What a crash kept from storage.
            all().stream()
                    .filter(release -> folders().owed().stream()
                            .noneMatch(owed -> owed.version().equals(release.version())))
                    .forEach(release -> note(release, Reissuing.ACTOR, "files gone"));
        } finally {
            writing.unlock();
        }
    }

    private void reissue(DatasetRelease gone) {
        var newest = all().stream()
                .filter(release -> release.version().sameRelease(gone.version()))
                .findFirst()
                .orElse(gone);
        if (newest.version().equals(gone.version())) {
            var entries = folders().entries(gone.version());
            var visible = entries.stream().map(ReleaseEntry::id).collect(Collectors.toSet());
            if (visible.isEmpty()) {
                folders().close(gone);
                return;
            }
            var wording =
                    new Wording(Reissuing.note(gone.version()), gone.content().gaps());
            var before = new ReleaseWriter.Before(gone, entries);
            newest = make(
                    new Issue(
                            gone.version().nextPoint(),
                            wording,
                            Optional.of(before),
                            Optional.of(visible),
                            gone.errata()),
                    Reissuing.ACTOR,
                    "issued anew after a withdrawal",
                    done -> {});
        }
        var replaced = gone.in(new ReleaseState.Replaced(newest.version(), LocalDate.now(clock)));
        folders().close(replaced);
        note(replaced, Reissuing.ACTOR, "replaced by " + newest.version());
    }

    @Override
    public void close() {
        closing.set(true);
        reissuing.close();
    }
}
