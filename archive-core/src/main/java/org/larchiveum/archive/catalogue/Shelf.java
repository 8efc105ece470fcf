package org.larchiveum.archive.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.larchiveum.archive.entry.EntryGraph;
import org.larchiveum.archive.entry.KnownGraph;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.register.Slice;
import org.larchiveum.archive.register.Volume;
import org.larchiveum.archive.storage.ObjectId;
import org.larchiveum.archive.storage.ObjectStore;

/** Reads entries from where a ledger line says they are: an object of their own, or a slice of a register volume. */
final class Shelf {
    static final Comparator<LedgerLine> PLACE = Comparator.<LedgerLine, String>comparing(
                    line -> line.stored().object())
            .thenComparingLong(
                    line -> Slice.of(line.stored().folder()).map(Slice::start).orElse(0L));

    /** Volumes kept at hand: whoever reads one entry of a volume mostly reads its neighbours next. */
    private static final int AT_HAND = 6;

    private final ObjectStore store;
    private final Successors successors;
    private final Map<String, AtHand> volumes = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AtHand> eldest) {
            return size() > AT_HAND;
        }
    });

    Shelf(ObjectStore store, Successors successors) {
        this.store = store;
        this.successors = successors;
    }

    /** @throws ArchiveException.Corrupt when what is stored cannot be read as an entry */
    Stored read(EntryId id, LedgerLine line) {
        var slice = Slice.of(line.stored().folder());
        return slice.isPresent() ? slice(id, line, slice.get()) : whole(id, line);
    }

    /** A volume that was read lately: once so many of its entries were asked for, all of them are read, which costs as much as a hundred by themselves. */
    private static final class AtHand {
        private static final int MANY = 24;

        private final Volume volume;
        private int asked;
        private Optional<Map<EntryId, List<Triple>>> all = Optional.empty();

        private AtHand(Volume volume) {
            this.volume = volume;
        }

        /** A graph of its own each time, which the caller may add to. */
        private synchronized Graph graph(EntryId id, Slice slice) {
            if (asked < MANY) {
                asked++;
                return volume.graph(slice);
            }
            var statements = all.orElseGet(volume::statements);
            all = Optional.of(statements);
            var graph = GraphFactory.createDefaultGraph();
            statements.getOrDefault(id, List.of()).forEach(graph::add);
            return graph;
        }
    }

    private Stored slice(EntryId id, LedgerLine line, Slice slice) {
        var graph = volume(line, slice.file()).graph(id, slice);
        var entry = KnownGraph.read(id, graph)
                .orElseThrow(() -> new ArchiveException.Corrupt(
                        "The block of entry " + id + " in " + line.stored().object() + " does not say what it is"));
        return new Stored(entry, ModelFactory.createModelForGraph(graph), line);
    }

    private AtHand volume(LedgerLine line, String file) {
        var object = line.stored().object();
        var known = volumes.get(object);
        if (known != null) {
            return known;
        }
        var place = successors.place(line.stored());
        var read = new AtHand(volume(new ObjectId(place.object()), place.version(), file));
        volumes.put(object, read);
        return read;
    }

    /** Keeps a volume at hand that was just written: it is about to be shown. */
    void keep(ObjectId object, Volume volume) {
        volumes.put(object.value(), new AtHand(volume));
    }

    /** Puts a volume away of which an entry was destroyed. */
    void forget() {
        volumes.clear();
    }

    /** A register volume from storage, with its slices. */
    Volume volume(ObjectId object, int version, String file) {
        try (var in = store.open(object, version, file)) {
            return Volume.read(in.readAllBytes());
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read register volume " + object, e);
        }
    }

    private Stored whole(EntryId id, LedgerLine line) {
        var model = ModelFactory.createDefaultModel();
        for (var name : Documents.ALL) {
            document(line, name).ifPresent(in -> readInto(model, in, id));
        }
        return new Stored(EntryGraph.read(id, model), model, line);
    }

    /** One document of an entry that has an object to itself; empty when it has none of the name. The caller closes it. */
    Optional<InputStream> document(LedgerLine line, String name) {
        var stored = line.stored();
        if (Slice.of(stored.folder()).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(store.open(new ObjectId(stored.object()), stored.version(), stored.folder() + name));
        } catch (ArchiveException.NotFound absent) {
            return Optional.empty();
        }
    }

    static void readInto(Model model, InputStream document, EntryId id) {
        try (document) {
            Documents.read(model, document);
        } catch (RiotException e) {
            throw new ArchiveException.Corrupt("A stored document of entry " + id + " is not Turtle", e);
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read entry " + id, e);
        }
    }
}
