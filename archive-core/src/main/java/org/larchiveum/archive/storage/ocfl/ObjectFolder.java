package org.larchiveum.archive.storage.ocfl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.storage.StoredVersion;

/** The folder of one object and the names of what lies in it (OCFL 1.1 section 3.1). */
record ObjectFolder(Path path) {
    static final String INVENTORY = "inventory.json";
    static final String SIDECAR = INVENTORY + ".sha512";
    static final String DECLARATION = "0=ocfl_object_1.1";
    static final String DECLARATION_TEXT = "ocfl_object_1.1\n";

    Path inventory() {
        return path.resolve(INVENTORY);
    }

    Path sidecar() {
        return path.resolve(SIDECAR);
    }

    Path declaration() {
        return path.resolve(DECLARATION);
    }

    ObjectFolder version(int number) {
        return new ObjectFolder(path.resolve("v" + number));
    }

    /**
     * The inventory that lies in this folder, held against its sidecar; empty when there is none.
     *
     * @throws ArchiveException.Corrupt when there is one without the other, or they do not agree
     */
    Optional<InventoryFile> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(inventory());
        } catch (NoSuchFileException e) {
            if (Files.exists(declaration())) {
                throw new ArchiveException.Corrupt("The object at " + path + " has no inventory", e);
            }
            return Optional.empty();
        }
        try {
            return Optional.of(InventoryFile.of(inventory().toString(), bytes, Files.readAllBytes(sidecar())));
        } catch (NoSuchFileException e) {
            throw new ArchiveException.Corrupt("The inventory " + inventory() + " has no sidecar", e);
        }
    }

    /** One version, its digest taken from the version's own folder (the head's inventory is the root's). */
    Optional<StoredVersion> stored(InventoryFile root, int number) throws IOException {
        if (!root.has(number)) {
            return Optional.empty();
        }
        if (number == root.head()) {
            return Optional.of(root.version(number, root.digest()));
        }
        var own = version(number).read();
        if (own.isEmpty()) {
            throw new ArchiveException.Corrupt("Version " + number + " of " + root.id() + " has no inventory");
        }
        return Optional.of(root.version(number, own.get().digest()));
    }
}
