package org.larchiveum.archive.storage.ocfl;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.AuditEvent.Fault;
import org.larchiveum.archive.storage.AuditEvent.Problem;
import org.larchiveum.archive.storage.ObjectId;

/** The re-reading of a whole storage root, or of one object of anybody's, without trusting anything that was said before. */
public final class OcflAudit {
    private static final int THREADS = 2;
    private static final int OBJECTS_AT_ONCE = 64;
    /** Above this a file is a task of its own, so that the files of one object are read side by side. */
    private static final long LARGE = 4L << 20;

    private final Path root;
    private final Function<Path, Lock> turn;
    private final Function<ObjectId, Path> place;
    private final Consumer<AuditEvent> report;

    /** An object whose small files are read; large ones are still being read. */
    private record Examination(
            Path folder, ObjectAudit audit, List<Fault> faults, List<Future<Optional<Fault>>> large, Totals totals) {}

    private record Totals(long files, long bytes) {}

    private record UnderWay(Path folder, Future<Examination> result) {}

    /**
     * @param turn the lock under which an object is not changed
     * @param place the folder in which an object belongs
     */
    OcflAudit(Path root, Function<Path, Lock> turn, Function<ObjectId, Path> place, Consumer<AuditEvent> report) {
        this.root = root;
        this.turn = turn;
        this.place = place;
        this.report = report;
    }

    /** Audits one object wherever it lies (OCFL 1.0 or 1.1); the last event is {@code Examined} when it has an inventory. */
    public static List<AuditEvent> ofObject(Path objectRoot) {
        var events = new ArrayList<AuditEvent>();
        var folder = objectRoot.toAbsolutePath().normalize();
        var lock = new ReentrantLock();
        var audit = new OcflAudit(folder, path -> lock, id -> folder, events::add);
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            audit.finish(audit.begin(folder, pool));
        }
        return events;
    }

    /** Reads everything; events come one after the other on the calling thread. */
    void run() {
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            var underWay = new ArrayDeque<UnderWay>();
            var walk = new StorageWalk(root, report);
            walk.objects(object -> {
                if (underWay.size() >= OBJECTS_AT_ONCE) {
                    finish(underWay.remove());
                }
                underWay.add(begin(object, pool));
            });
            while (!underWay.isEmpty()) {
                finish(underWay.remove());
            }
        }
    }

    private Examination examine(Path object, ExecutorService pool) {
        var audit = new ObjectAudit(object);
        List<ObjectAudit.Target> targets;
        var lock = turn.apply(object);
        lock.lock();
        try {
            targets = audit.structure();
        } finally {
            lock.unlock();
        }
        var faults = new ArrayList<>(audit.faults());
        var large = new ArrayList<Future<Optional<Fault>>>();
        long bytes = 0;
        for (var target : targets) {
            bytes += target.size();
            if (target.size() > LARGE) {
                large.add(pool.submit(() -> audit.content(target)));
            } else {
                audit.content(target).ifPresent(faults::add);
            }
        }
        return new Examination(object, audit, faults, large, new Totals(targets.size(), bytes));
    }

    private UnderWay begin(Path object, ExecutorService pool) {
        return new UnderWay(object, pool.submit(() -> examine(object, pool)));
    }

    private void finish(UnderWay object) {
        try {
            report(object.result().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException.Unavailable("The audit was interrupted", e);
        } catch (ExecutionException e) {
            // A hostile inventory can make a parser fail in any way; the other objects are audited all the same.
            var where = root.relativize(object.folder()).toString();
            report.accept(new Fault(where, Problem.UNREADABLE, where, "It cannot be audited: " + e.getCause()));
        }
    }

    private void report(Examination done) throws InterruptedException, ExecutionException {
        done.faults().forEach(report);
        for (var file : done.large()) {
            file.get().ifPresent(report);
        }
        done.audit().root().ifPresent(inventory -> {
            if (!place.apply(inventory.id()).equals(done.folder())) {
                report.accept(new Fault(
                        inventory.id().value(),
                        Problem.STRUCTURE,
                        root.relativize(done.folder()).toString(),
                        "The object does not lie where the layout of the storage root puts it"));
            }
            report.accept(new AuditEvent.Examined(
                    inventory.id(),
                    inventory.head(),
                    inventory.digest(),
                    done.totals().files(),
                    done.totals().bytes()));
        });
    }
}
