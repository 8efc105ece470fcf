package org.larchiveum.archive.release.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Triple;
import org.larchiveum.archive.anonymity.Suppression;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.publication.PublicNames;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.Distribution;
import org.larchiveum.archive.release.DumpFile;
import org.larchiveum.archive.release.Erratum;
import org.larchiveum.archive.release.Excerpt;
import org.larchiveum.archive.release.Figures;
import org.larchiveum.archive.release.ReleaseChanges;
import org.larchiveum.archive.release.ReleaseEntry;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.Share;
import org.larchiveum.archive.release.SmallNumbers;
import org.larchiveum.archive.release.Wording;
import org.larchiveum.archive.release.table.CsvLine;
import org.larchiveum.archive.release.table.Tables;
import org.larchiveum.ontology.Ontology;

/** Writes the files of a release in one pass over what it tells. */
public final class ReleaseWriter {
    private static final String NAME = "larchiveum-";
    private static final String GZIP = "application/gzip";

    private final Ontology ontology;
    private final PublicNames names;
    private final int k;

    /** @param k how many cases must look alike */
    public ReleaseWriter(Ontology ontology, PublicNames names, int k) {
        this.ontology = ontology;
        this.names = names;
        this.k = k;
    }

    /**
     * What is to be released.
     *
     * @param before the release before, of which it is known what it told
     * @param counted what only the staff side can count
     */
    public record Order(
            ReleaseVersion version,
            LocalDate day,
            Wording wording,
            Optional<Before> before,
            List<Erratum> errata,
            Map<Distribution.Of, List<Share>> counted,
            Suppression suppressed) {}

    /** A release that came before, with what it tells of. */
    public record Before(DatasetRelease release, List<ReleaseEntry> entries) {}

    /**
     * Writes it into the folder of a draft.
     *
     * @param progress told how many entries are written
     */
    public DatasetRelease write(Excerpt excerpt, Order order, Draft draft, LongConsumer progress) {
        try {
            return finish(order, draft, figures(excerpt, order, draft.folder(), progress));
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException.Unavailable(
                    "Cannot write the release in " + draft.folder() + ": " + e.getMessage(), e);
        }
    }

    private Figures figures(Excerpt excerpt, Order order, Path folder, LongConsumer progress) throws IOException {
        var version = order.version();
        var figures = new Figures();
        try (var dumps = new Dumps(
                        folder.resolve(NAME + version + ".nq.gz"), folder.resolve(NAME + version + ".ttl.gz"));
                var tables = new Tables(
                        ontology,
                        excerpt,
                        k,
                        new BufferedOutputStream(
                                Files.newOutputStream(folder.resolve(NAME + version + "-tables.zip"))))) {
            excerpt.each((name, graph) -> {
                dumps.graph(name, graph);
                if (ReleaseEntry.id(name).isPresent()) {
                    dumps.union(figures.add(name, graph));
                    tables.add(name, graph);
                    progress.accept(figures.told().size());
                } else {
                    // The vocabulary is in it, and is not counted.
                    dumps.union(graph.find().toList());
                }
            });
            dumps.union(new ArrayList<Triple>(figures.beside(excerpt)));
        }
        return figures;
    }

    private DatasetRelease finish(Order order, Draft draft, Figures figures) throws IOException {
        var folder = draft.folder();
        var version = order.version();
        draft.tells(figures.told());
        var changes = changes(order, figures, folder.resolve("changes-" + version + ".csv"));
        var files = new ArrayList<DumpFile>();
        files.add(described(folder, NAME + version + ".nq.gz", "application/n-quads", GZIP));
        files.add(described(folder, NAME + version + ".ttl.gz", "text/turtle", GZIP));
        files.add(described(folder, NAME + version + "-tables.zip", "text/csv", "application/zip"));
        files.add(described(folder, "changes-" + version + ".csv", "text/csv", ""));
        var sums = new StringBuilder();
        files.forEach(file -> sums.append(file.checksums().sha256())
                .append("  ")
                .append(file.name())
                .append('\n'));
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
        files.add(described(folder, "SHA256SUMS", "text/plain", ""));
        var content = new DatasetRelease.Content(
                figures.triples(),
                figures.entries(),
                distributions(order, figures),
                order.wording().gaps(),
                order.suppressed()
                        .told(order.before()
                                .map(before -> before.release().content().suppressed())),
                changes);
        var release = new DatasetRelease(
                version, order.day(), new ReleaseState.Held(), order.wording().note(), content, order.errata(), files);
        draft.finish(release);
        return release;
    }

    private List<Distribution> distributions(Order order, Figures figures) {
        var shares = new HashMap<>(order.counted());
        shares.putAll(figures.ofCases(new SmallNumbers(k)));
        return Arrays.stream(Distribution.Of.values())
                .map(of -> new Distribution(of, shares.getOrDefault(of, List.of())))
                .toList();
    }

    private static DumpFile described(Path folder, String name, String mediaType, String packed) throws IOException {
        var file = folder.resolve(name);
        return new DumpFile(name, mediaType, packed, Files.size(file), Digests.of(file));
    }

    /**
     * What came and what is told otherwise, with addresses; of what is no longer told only the number, since a list of it would lead to what was
     * withdrawn.
     */
    private ReleaseChanges changes(Order order, Figures figures, Path file) throws IOException {
        var earlier = new HashMap<ReleaseEntry, String>();
        order.before()
                .map(Before::entries)
                .orElse(List.of())
                .forEach(entry -> earlier.put(nameless(entry), entry.form()));
        var added = new TreeMap<String, Integer>();
        var changed = new TreeMap<String, Integer>();
        var kept = new TreeMap<String, Integer>();
        var lines = new StringBuilder(CsvLine.MARK).append(CsvLine.of(List.of("kind", "address", "change")));
        for (var entry : figures.told()) {
            var kind = entry.kind().word();
            var form = earlier.get(nameless(entry));
            if (form == null) {
                added.merge(kind, 1, Integer::sum);
            } else {
                kept.merge(kind, 1, Integer::sum);
            }
            if (form != null && !form.equals(entry.form())) {
                changed.merge(kind, 1, Integer::sum);
            }
            if (!entry.form().equals(form)) {
                lines.append(CsvLine.of(
                        List.of(kind, names.entry(entry.kind(), entry.id()), form == null ? "added" : "changed")));
            }
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        var had = order.before()
                .map(before -> before.release().content().entries())
                .orElse(Map.of());
        var kinds = new TreeSet<>(had.keySet());
        kinds.addAll(figures.entries().keySet());
        var byKind = new TreeMap<String, ReleaseChanges.Difference>();
        kinds.forEach(kind -> byKind.put(
                kind,
                new ReleaseChanges.Difference(
                        added.getOrDefault(kind, 0),
                        changed.getOrDefault(kind, 0),
                        Math.max(0, had.getOrDefault(kind, 0) - kept.getOrDefault(kind, 0)))));
        return new ReleaseChanges(order.before().map(before -> before.release().version()), byKind);
    }

    private static ReleaseEntry nameless(ReleaseEntry entry) {
        return new ReleaseEntry(entry.id(), entry.kind(), "");
    }
}
