package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;

/** A TDB2 database held open by this process, and by nobody else. */
record Tdb2Location(DatasetGraph dataset, Optional<Path> folder) implements AutoCloseable {
    /** TDB2 gives one and the same database to whoever asks twice; closing one would close the other. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /** What TDB2 calls the folders of a database: the one with the highest number is in use. */
    private static final String DATA = "Data-*";

    private static final String OLD = "emptied-";

    /**
     * Four orders of quads instead of TDB2's six. Every entry is a named graph of a few statements, so that a graph that is named is read
     * whole in the first order; the other three answer over all graphs together. Each order costs a fifth of every change, and room. The
     * caches of nodes are smaller than TDB2's, which fill a third of our heap.
     */
    private static final StoreParams PARAMETERS = StoreParams.builder("larchiveum")
            .node2NodeIdCacheSize(100_000)
            .nodeId2NodeCacheSize(100_000)
            .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
            .build();

    static Tdb2Location open(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        if (!OPEN.add(folder)) {
            throw new Unavailable("Graph store " + folder + " is open already in this process");
        }
        boolean opened = false;
        try {
            Files.createDirectories(folder);
            sweep(folder);
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder), PARAMETERS);
            opened = true;
            return new Tdb2Location(prepared(dataset), Optional.of(folder));
        } catch (DBOpEnvException | TDBException e) {
            throw new Unavailable(
                    "Graph store " + folder + " cannot be opened; another process may hold it: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Unavailable("Graph store " + folder + ": the folder cannot be made", e);
        } finally {
            if (!opened) {
                OPEN.remove(folder);
            }
        }
    }

    static Tdb2Location memory() {
        return new Tdb2Location(prepared(DatabaseMgr.createDatasetGraph()), Optional.empty());
    }

    private static DatasetGraph prepared(DatasetGraph dataset) {
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        dataset.getContext().set(ARQ.httpServiceAllowed, false);
        return dataset;
    }

    /**
     * An empty database in the place of this one, which must not be used any more. After a crash in between there is one or the other, and what is
     * left of the old one is removed when the folder is opened.
     */
    Tdb2Location emptied() {
        if (folder.isEmpty()) {
            return memory();
        }
        var place = folder.get();
        close();
        try (var data = Files.newDirectoryStream(place, DATA)) {
            for (var generation : data) {
                Files.move(generation, place.resolve(OLD + generation.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new Unavailable("Graph store " + place + " could not be emptied", e);
        }
        return open(place);
    }

    /** Databases that were emptied: nobody has them open any more. */
    private static void sweep(Path folder) throws IOException {
        try (var old = Files.newDirectoryStream(folder, OLD + "*")) {
            for (var left : old) {
                try (var files = Files.newDirectoryStream(left)) {
                    for (var file : files) {
                        Files.delete(file);
                    }
                }
                Files.delete(left);
            }
        }
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
        folder.ifPresent(OPEN::remove);
    }
}
