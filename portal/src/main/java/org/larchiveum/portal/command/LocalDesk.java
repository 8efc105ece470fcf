package org.larchiveum.portal.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.ArchiveSettings;
import org.larchiveum.archive.verification.Verification;
import org.larchiveum.ingest.IngestSettings;
import org.larchiveum.ingest.Workshop;

/** A desk in this process, which opens the archive and its tools when they are first asked for and closes them at the end. */
final class LocalDesk implements Desk, AutoCloseable {
    private final ArchiveSettings settings;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean watched;
    private final List<Archive> archive = new ArrayList<>(1);
    private final List<Workshop> workshop = new ArrayList<>(1);

    LocalDesk(ArchiveSettings settings, PrintWriter out, PrintWriter err, boolean watched) {
        this.settings = settings;
        this.out = out;
        this.err = err;
        this.watched = watched;
    }

    @Override
    public synchronized Archive archive() {
        if (archive.isEmpty()) {
            archive.add(Archive.open(settings));
        }
        return archive.getFirst();
    }

    @Override
    public synchronized Verification verify(LongConsumer progress) {
        return archive.isEmpty()
                ? Archive.verify(settings, progress)
                : archive.getFirst().verify(progress);
    }

    @Override
    public synchronized Workshop workshop() {
        if (workshop.isEmpty()) {
            workshop.add(Workshop.open(IngestSettings.usual(settings.home())));
        }
        return workshop.getFirst();
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public PrintWriter err() {
        return err;
    }

    @Override
    public boolean watched() {
        return watched;
    }

    @Override
    public Path folder() {
        return Path.of("").toAbsolutePath();
    }

    /** The same desk for somebody at another terminal. */
    Desk seenFrom(Path folder, PrintWriter theirOut, PrintWriter theirErr, boolean theyWatch) {
        return new Desk() {
            @Override
            public Archive archive() {
                return LocalDesk.this.archive();
            }

            @Override
            public Verification verify(LongConsumer progress) {
                return LocalDesk.this.archive().verify(progress);
            }

            @Override
            public Workshop workshop() {
                return LocalDesk.this.workshop();
            }

            @Override
            public PrintWriter out() {
                return theirOut;
            }

            @Override
            public PrintWriter err() {
                return theirErr;
            }

            @Override
            public boolean watched() {
                return theyWatch;
            }

            @Override
            public Path folder() {
                return folder;
            }
        };
    }

    @Override
    public synchronized void close() {
        workshop.forEach(Workshop::close);
        archive.forEach(Archive::close);
        workshop.clear();
        archive.clear();
    }
}
