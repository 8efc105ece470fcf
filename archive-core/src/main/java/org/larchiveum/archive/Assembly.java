package org.larchiveum.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.graph.GraphAddress;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.graph.jena.JenaGraphs;
import org.larchiveum.archive.graph.jena.RemoteGraphs;
import org.larchiveum.archive.ledger.file.FileLedger;
import org.larchiveum.archive.projection.Generations;
import org.larchiveum.archive.projection.Media;
import org.larchiveum.archive.projection.Projector;
import org.larchiveum.archive.projection.Publisher;
import org.larchiveum.archive.projection.Side;
import org.larchiveum.archive.projection.Surfaces;
import org.larchiveum.archive.publication.Inspection;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.publication.PublicView;
import org.larchiveum.archive.reading.PublishedRoom;
import org.larchiveum.archive.reading.knowledge.PublishedKnowledge;
import org.larchiveum.archive.release.folder.ReleaseFolders;
import org.larchiveum.archive.release.folder.ReleaseWriter;
import org.larchiveum.archive.search.SearchAddress;
import org.larchiveum.archive.search.solr.SolrCollections;
import org.larchiveum.archive.storage.ocfl.OcflStorage;
import org.larchiveum.archive.verification.Verification;
import org.larchiveum.archive.verification.Verifications;
import org.larchiveum.archive.verification.Verifier;
import org.larchiveum.ontology.Ontology;

/** Puts the archive together from the engines that its addresses name: the only class that knows their names. */
final class Assembly {
    private static final String STAFF = "staff";

    private static final String USUAL_BASE = "http://localhost:8080";

    /** The form in which this release shows things; a release that shows them otherwise has another, and builds them anew. */
    private static final String FORM = "2";

    /** What is open is read much and changed seldom; how long it must not have changed before a snapshot is made for its readers. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private Assembly() {}

    /** Storage and ledger alone, without the engines that show them; the ledger may be too damaged for an archive to open. */
    static Verification verify(ArchiveSettings settings, Clock clock, LongConsumer progress) {
        var home = settings.home();
        var lock = lock(home);
        try (var store = OcflStorage.open(folder(settings.storage()), home.resolve("work"))) {
            var found = verify(store, made(home.resolve("ledger")).resolve("ledger.jsonl"), clock, progress);
            new Verifications(home.resolve("verified")).keep(found);
            return found;
        } finally {
            lock.release();
        }
    }

    private static Verification verify(OcflStorage store, Path file, Clock clock, LongConsumer progress) {
        FileLedger ledger;
        try {
            ledger = FileLedger.open(file);
        } catch (ArchiveException.Corrupt damaged) {
            return Verifier.besideDamaged(store, report -> FileLedger.audit(file, report), clock, progress);
        }
        try (ledger) {
            // What a crash left whole in storage is adopted first, as whenever the archive is opened.
            new Catalogue(store, ledger);
            return new Verifier(store, ledger, clock).verify(progress);
        }
    }

    private static HomeLock lock(Path home) {
        return HomeLock.take(home)
                .orElseThrow(
                        () -> new ArchiveException.Conflict("Another process has the archive's home open: " + home));
    }

    /** Opens every engine; when one cannot be opened, those that were are closed again and the home is free. */
    static Archive assemble(ArchiveSettings settings, Clock clock) {
        var home = settings.home();
        var opened = new Opened();
        opened.add(lock(home), HomeLock::release);
        try {
            return assemble(settings, clock, opened);
        } catch (ArchiveException failed) {
            opened.close();
            throw failed;
        }
    }

    private static Archive assemble(ArchiveSettings settings, Clock clock, Opened opened) {
        var home = settings.home();
        Scratch.in(home.resolve("work")).clear();
        var search = SearchAddress.parse(settings.search(), home);
        boolean ours = GraphAddress.parse(settings.graph(), STAFF) instanceof GraphAddress.Tdb2
                && search instanceof SearchAddress.Embedded;
        // Which of several public sides is shown is noted for those of this machine; a server has one, by its first
        // name.
        var shown = home.resolve(ours ? "generation" : "generation-elsewhere");
        // The index takes longest to open, and needs nothing of the rest.
        var index = opened.beside(() -> SolrCollections.open(search, Generations.named(shown)), SolrCollections::close);
        var store = opened.add(OcflStorage.open(folder(settings.storage()), home.resolve("work")), OcflStorage::close);
        var ledger =
                opened.add(FileLedger.open(made(home.resolve("ledger")).resolve("ledger.jsonl")), FileLedger::close);
        var catalogue = new Catalogue(store, ledger);
        var staffGraph = opened.add(graphs(settings, STAFF), GraphStore::close);
        var ontology = Ontology.load();
        var media = new Media(home.resolve("public"));
        var log = PublicLog.open(home.resolve("public-log"));
        var base = new Remembered(home.resolve("base"));
        var names = new PublicNames(settings.base().or(base::recorded).orElse(USUAL_BASE));
        var view = new PublicView(
                names,
                p -> ontology.mayBePublic(p.asNode()),
                ontology::broader,
                id -> catalogue.find(id).map(Stored::entry),
                settings.telling().unitLevels());
        var indexes = index.join();
        var staff = new Side(staffGraph, indexes.staff());
        var sides = new PublicSides(
                GraphAddress.parse(settings.graph(), "public") instanceof GraphAddress.Tdb2(var inside)
                        ? Optional.ofNullable(inside.getParent())
                        : Optional.empty(),
                name -> new Side(graphs(settings, name), indexes.published(name)),
                indexes.embedded() ? Optional.of(indexes::remove) : Optional.empty());
        sides.sweep(Generations.named(shown));
        var generations = opened.add(Generations.open(shown, sides), Generations::close);
        var open = generations.current();
        var releases = new ReleaseFolders(home.resolve("releases"), clock);
        var surfaces = new Surfaces(staff, open, media, log, releases);
        int k = settings.telling().lookingAlike();
        var projector = new Projector(catalogue, ledger, surfaces, view, k, clock);
        var publisher = new Publisher(
                generations,
                projector,
                side -> new Projector(catalogue, ledger, surfaces.beside(side), view, k, clock),
                new Inspection(ontology::release, k));
        var form = new Remembered(home.resolve("form"));
        var present = FORM + " " + k + " " + settings.telling().unitLevels();
        boolean older = form.recorded().isEmpty() && ledger.head() > 0;
        if (base.differs(names.base()) || form.differs(present) || older) {
            // Every public address is another, or what may be told is: no visitor may see what was shown before.
            releases.withdrawAll();
            projector.clear();
        }
        // Noted at the end, so that a start that was cut short does it again.
        base.record(names.base());
        form.record(present);
        projector.teach();
        var verifications = new Verifications(home.resolve("verified"));
        var engines = new Engines(
                new Engines.Keeping(catalogue, ledger, new Verifier(store, ledger, clock), verifications),
                new Engines.Showing(
                        staff, media, projector, sides.several() ? Optional.of(publisher) : Optional.empty()),
                new Engines.Issuing(open, names, releases, new ReleaseWriter(ontology, names, k), k),
                opened);
        var knowledge = new PublishedKnowledge(open.graph(), names, ontology, clock);
        var lists = new PublishedRoom.Lists(log, releases);
        return new Archive(
                engines,
                new PublishedRoom(open, media, names, knowledge, lists, verifications::lastClean, clock),
                clock);
    }

    /** Two datasets of one engine: a folder each, or a path each on a server. */
    private static GraphStore graphs(ArchiveSettings settings, String side) {
        var place = GraphAddress.parse(settings.graph(), side);
        return switch (place) {
            case GraphAddress.Remote remote ->
                RemoteGraphs.open(remote, settings.home().resolve("graph-key"), side);
            case GraphAddress.Tdb2 ignored ->
                STAFF.equals(side) ? JenaGraphs.open(place) : JenaGraphs.openForReading(place, QUIET);
            case GraphAddress.Memory ignored -> JenaGraphs.open(place);
        };
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot make " + folder + ": " + e.getMessage(), e);
        }
    }

    private static Path folder(URI storage) {
        if (!"file".equals(storage.getScheme())) {
            throw new ArchiveException.Forbidden(
                    "larchiveum.storage: this release keeps objects on file systems only (file:…), not at " + storage);
        }
        return Path.of(storage);
    }
}
