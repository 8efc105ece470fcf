package org.larchiveum.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.projection.Generations;
import org.larchiveum.archive.projection.Side;

/** The datasets and indexes of visitors, by the name of their generation: folders of this machine, or one of each on servers. */
final class PublicSides implements Generations.Sides {
    private final Optional<Path> folder;
    private final Function<String, Side> opening;
    private final Consumer<String> removing;

    /**
     * @param folder where the datasets are, a folder for each; empty when they are elsewhere
     * @param opening opens dataset and index of a name
     * @param removing removes the index of a name; none when there is room for one index only
     */
    PublicSides(Optional<Path> folder, Function<String, Side> opening, Optional<Consumer<String>> removing) {
        this.folder = removing.isPresent() ? folder : Optional.empty();
        this.opening = opening;
        this.removing = removing.orElse(name -> {});
    }

    /** Whether there is room for more than one. */
    boolean several() {
        return folder.isPresent();
    }

    /** Removes generations that a crash left and nobody shows. */
    void sweep(String shown) {
        folder.filter(Files::isDirectory).ifPresent(datasets -> {
            try (var others = Files.newDirectoryStream(datasets, "public*")) {
                for (var other : others) {
                    if (!other.getFileName().toString().equals(shown)) {
                        delete(other);
                    }
                }
            } catch (IOException e) {
                throw new ArchiveException.Unavailable("Cannot look into " + datasets, e);
            }
        });
    }

    @Override
    public Side open(String name) {
        return opening.apply(name);
    }

    @Override
    public void remove(String name, Side side) {
        side.graph().close();
        removing.accept(name);
        folder.map(datasets -> datasets.resolve(name)).ifPresent(PublicSides::delete);
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException | IOException e) {
            throw new ArchiveException.Unavailable("Cannot remove " + folder, e);
        }
    }
}
