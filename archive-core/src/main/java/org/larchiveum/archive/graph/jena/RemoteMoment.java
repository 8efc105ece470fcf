package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.system.Txn;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.GraphStore;

/**
 * A server's dataset as it is at one moment: the protocol has no transactions, so that it is copied here first. Changes wait for the
 * copying, which one answer brings, and not for who reads the copy.
 */
final class RemoteMoment {
    private final Path folder;

    /** @param folder for nothing but copies; what a crash left in it is removed */
    RemoteMoment(Path folder) {
        this.folder = folder;
        remove();
    }

    /** @param copying writes all quads of the dataset */
    <T> T read(Consumer<StreamRDF> copying, Function<GraphStore.Moment, T> reader) {
        var quads = folder.resolve("quads.nq");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(quads)) {
                StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
                writer.start();
                copying.accept(writer);
                writer.finish();
            }
            try (Tdb2Location copy = Tdb2Location.open(folder.resolve("copy"))) {
                Txn.executeWrite(
                        copy.dataset(),
                        () -> RDFParser.source(quads).lang(Lang.NQUADS).parse(copy.dataset()));
                return Txn.calculateRead(copy.dataset(), () -> reader.apply(new Transacted(copy.dataset())));
            }
        } catch (IOException e) {
            throw new Unavailable("Cannot copy the dataset into " + folder + ": " + e.getMessage(), e);
        } finally {
            remove();
        }
    }

    private void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unavailable("Cannot remove " + folder + ": " + e.getMessage(), e);
        }
    }
}
