package org.larchiveum.archive.storage.ocfl;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.exception.OcflJavaException;
import io.ocfl.api.model.DigestAlgorithm;
import io.ocfl.core.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.AuditEvent.Fault;
import org.larchiveum.archive.storage.AuditEvent.Problem;

/**
 * One object under audit: the engine judges the rules of inventories and folders (without reading content, which it does
 * byte by byte), this class which files there are and what digests they must have.
 */
final class ObjectAudit {
    /** What the engine says about missing and surplus files; this class says it by file. */
    private static final Set<String> SAID_BY_FILE = Set.of("E023", "E092", "E093");

    private final Path object;
    private final List<Fault> faults = new ArrayList<>();
    private final SortedMap<String, Set<Expected>> expected = new TreeMap<>();
    private Optional<InventoryFile> root = Optional.empty();

    /** A digest that some inventory names for a file. */
    record Expected(DigestAlgorithm algorithm, String digest) {}

    /** A file to be read, with what it must be. */
    record Target(String path, Path file, long size, Set<Expected> expected) {}

    ObjectAudit(Path object) {
        this.object = object;
    }

    /** Judges everything but the content of files; what is to be read is returned. */
    List<Target> structure() {
        try {
            readInventories();
            var targets = compareFiles();
            judge();
            return targets;
        } catch (IOException e) {
            faults.add(new Fault(name(), Problem.UNREADABLE, "", String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private void judge() {
        var byFile = faults.stream()
                .anyMatch(fault -> fault.problem() == Problem.MISSING || fault.problem() == Problem.UNEXPECTED);
        try {
            for (var issue : Validator.validateObject(object, false).getErrors()) {
                var code = issue.getCode().name();
                if (!byFile || !SAID_BY_FILE.contains(code)) {
                    faults.add(new Fault(name(), Problem.STRUCTURE, "", code + " " + issue.getMessage()));
                }
            }
        } catch (OcflJavaException e) {
            faults.add(new Fault(name(), Problem.UNREADABLE, "", String.valueOf(e.getMessage())));
        } catch (IllegalFormatException e) {
            // The engine (2.2.3) trips over the message of some of its own findings: the finding is there all the same.
            faults.add(new Fault(name(), Problem.STRUCTURE, "", "The inventory or a folder breaks a rule"));
        }
    }

    private void readInventories() throws IOException {
        root = inventory(object);
        try (var children = Files.newDirectoryStream(object, "v*")) {
            for (var child : children) {
                if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                    inventory(child);
                }
            }
        }
    }

    private Optional<InventoryFile> inventory(Path folder) throws IOException {
        var file = folder.resolve(ObjectFolder.INVENTORY);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            var inventory = InventoryFile.parse(file.toString(), Files.readAllBytes(file));
            inventory.expectations().forEach(this::expect);
            return Optional.of(inventory);
        } catch (ArchiveException.Corrupt e) {
            faults.add(new Fault(
                    name(), Problem.STRUCTURE, object.relativize(file).toString(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private void expect(InventoryFile.Expectation expectation) {
        var algorithm = DigestAlgorithmRegistry.getAlgorithm(expectation.algorithm());
        // Fixity blocks may use algorithms that are not known here (OCFL 1.1 section 3.5.4); manifests must not (E025).
        if (algorithm != null && FileDigests.canTake(algorithm)) {
            expected.computeIfAbsent(expectation.path(), path -> new HashSet<>())
                    .add(new Expected(algorithm, expectation.digest()));
        }
    }

    private List<Target> compareFiles() throws IOException {
        var targets = new ArrayList<Target>();
        for (var entry : expected.entrySet()) {
            var file = object.resolve(entry.getKey()).normalize();
            if (!file.startsWith(object)) {
                continue;
            }
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                targets.add(new Target(entry.getKey(), file, Files.size(file), entry.getValue()));
            } else {
                faults.add(new Fault(
                        name(), Problem.MISSING, entry.getKey(), "E092 An inventory names a file that is not there"));
            }
        }
        findUnexpected();
        return targets;
    }

    private void findUnexpected() throws IOException {
        var content = root.map(InventoryFile::contentDirectory).orElse("content");
        try (var versions = Files.newDirectoryStream(object, "v*")) {
            for (var version : versions) {
                var folder = version.resolve(content);
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    findUnexpected(folder);
                }
            }
        }
    }

    private void findUnexpected(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var path = object.relativize(file).toString();
                if (Files.isSymbolicLink(file)) {
                    faults.add(new Fault(name(), Problem.STRUCTURE, path, "E090 Links must not be used in an object"));
                } else if (!Files.isDirectory(file) && !expected.containsKey(path)) {
                    faults.add(new Fault(name(), Problem.UNEXPECTED, path, "E023 No inventory names this file"));
                }
            }
        }
    }

    /** Reads one file; empty when it is what every inventory says. */
    Optional<Fault> content(Target target) {
        try {
            var algorithms = target.expected().stream()
                    .map(Expected::algorithm)
                    .distinct()
                    .toList();
            var found = FileDigests.of(target.file(), target.size(), algorithms);
            for (var expectation : target.expected()) {
                var actual = String.valueOf(found.get(expectation.algorithm()));
                if (!actual.equalsIgnoreCase(expectation.digest())) {
                    var name = expectation.algorithm().getOcflName();
                    return Optional.of(new Fault(
                            name(),
                            Problem.ALTERED,
                            target.path(),
                            "E092 The " + name + " is " + actual + " instead of " + expectation.digest()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    new Fault(name(), Problem.UNREADABLE, target.path(), "E092 It cannot be read: " + e.getMessage()));
        }
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Optional<InventoryFile> root() {
        return root;
    }

    /** The object's identifier, or its folder where none can be read. */
    String name() {
        return root.map(inventory -> inventory.id().value()).orElseGet(object::toString);
    }
}
