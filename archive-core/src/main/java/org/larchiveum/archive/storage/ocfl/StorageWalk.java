package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.larchiveum.archive.storage.AuditEvent;
import org.larchiveum.archive.storage.AuditEvent.Fault;
import org.larchiveum.archive.storage.AuditEvent.Problem;

/** Finds the objects below a storage root, and reports what belongs to none (OCFL 1.1 section 4). */
record StorageWalk(Path root, Consumer<AuditEvent> report) {
    void objects(Consumer<Path> found) {
        if (!Files.exists(root.resolve("0=ocfl_1.1")) && !Files.exists(root.resolve("0=ocfl_1.0"))) {
            fault(root, Problem.STRUCTURE, "E069 The storage root has no declaration");
        }
        for (var child : children(root)) {
            var name = String.valueOf(child.getFileName());
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS) && !name.equals("extensions")) {
                below(child, found);
            }
        }
    }

    private void below(Path folder, Consumer<Path> found) {
        var children = children(folder);
        if (children.stream().anyMatch(StorageWalk::marksAnObject)) {
            found.accept(folder);
            return;
        }
        if (children.isEmpty()) {
            fault(folder, Problem.STRUCTURE, "E073 Empty folders must not be in a storage root");
        }
        for (var child : children) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                below(child, found);
            } else {
                fault(child, Problem.UNEXPECTED, "E072 The file belongs to no object");
            }
        }
    }

    /** A put may be making something in it, or a failed one removing it. */
    private static boolean staysEmpty(Path folder) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        try (var children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** An object that lost its declaration is still one, and is reported as such. */
    private static boolean marksAnObject(Path child) {
        var name = String.valueOf(child.getFileName());
        return name.startsWith("0=ocfl_object") || name.equals(ObjectFolder.INVENTORY) || name.equals("v1");
    }

    private List<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            fault(folder, Problem.UNREADABLE, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private void fault(Path path, Problem problem, String detail) {
        var where = root.relativize(path).toString();
        report.accept(new Fault(where, problem, where, detail));
    }
}
