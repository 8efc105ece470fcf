package org.larchiveum.portal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.larchiveum.archive.Archive;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.ingest.Workshop;
import org.larchiveum.ingest.derivative.Derived;
import org.larchiveum.ingest.derivative.MetadataCheck;
import org.larchiveum.portal.item.PageImages;

/** Makes the page images of open PDFs when they are first asked for, in a forked JVM, and keeps them beside the other copies. */
public final class LazyPages implements PageImages, AutoCloseable {
    private static final int WIDTH = 1600;
    private static final int MOST_PAGES = 5_000;

    private final Archive archive;
    private final Supplier<Workshop> workshop;
    /** One maker for a page, however many visitors ask for it at once. */
    private final Map<Path, Object> making = new ConcurrentHashMap<>();

    /** @param workshop started only when a page is asked for */
    public LazyPages(Archive archive, Supplier<Workshop> workshop) {
        this.archive = archive;
        this.workshop = workshop;
    }

    @Override
    public Optional<Path> page(PublicId id, int page) {
        if (page < 1 || page > MOST_PAGES) {
            return Optional.empty();
        }
        return archive.copies(id).flatMap(folder -> {
            var target = folder.resolve("page-" + page + ".jpg");
            if (Files.exists(target)) {
                return Optional.of(target);
            }
            synchronized (making.computeIfAbsent(target, t -> new Object())) {
                try {
                    return Files.exists(target) ? Optional.of(target) : make(id, page, target);
                } finally {
                    making.remove(target);
                }
            }
        });
    }

    private Optional<Path> make(PublicId id, int page, Path target) {
        return original(id).flatMap(pdf -> {
            var part = target.resolveSibling(target.getFileName() + ".part");
            try {
                if (!(workshop.get().deriver().pdfPage(pdf, page, WIDTH, part) instanceof Derived.Made made)) {
                    return Optional.empty();
                }
                for (var file : made.files()) {
                    if (!MetadataCheck.violations(file).isEmpty()) {
                        Files.deleteIfExists(part);
                        return Optional.empty();
                    }
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return Optional.of(target);
            } catch (IOException e) {
                throw new ArchiveException.Unavailable("A page image could not be made", e);
            }
        });
    }

    private Optional<Path> original(PublicId id) {
        var staff = archive.staff();
        return archive.behind(id).flatMap(staff::entry).flatMap(stored -> stored.entry().files().stream()
                .filter(LazyPages::isPdf)
                .findFirst()
                .flatMap(file -> staff.file(stored, file)));
    }

    private static boolean isPdf(Instantiation file) {
        return file.role() == Role.ORIGINAL && file.format().mediaType().equals("application/pdf");
    }

    @Override
    public void close() {
        making.clear();
    }
}
