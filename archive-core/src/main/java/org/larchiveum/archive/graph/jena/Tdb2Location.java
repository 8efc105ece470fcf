package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.apache.jena.tdb2.sys.TDBInternal;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;

/** A TDB2 database held open by this process, and by nobody else. */
record Tdb2Location(DatasetGraph dataset, Optional<Path> folder) implements AutoCloseable {
    /** TDB2 gives one and the same database to whoever asks twice; closing one would close the other. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    static Tdb2Location open(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        if (!OPEN.add(folder)) {
            throw new Unavailable("Graph store " + folder + " is open already in this process");
        }
        boolean opened = false;
        try {
            Files.createDirectories(folder);
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder));
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

    @Override
    public void close() {
        TDBInternal.expel(dataset);
        folder.ifPresent(OPEN::remove);
    }
}
