package org.larchiveum.ingest.arrival;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.note.Note;
import org.larchiveum.ingest.note.NoteFile;
import org.larchiveum.ingest.note.NoteTable;

/** Reads folders into a {@link Consignment}: which files are originals, which are notes about them, what belongs to what. */
public final class Survey {
    private static final String FOLDER_NOTE = "_folder.yaml";
    private static final String ACCESSION_NOTE = "_accession.yaml";
    private static final String ENTRY_NOTE = ".entry.yaml";
    private static final List<String> TABLES = List.of("_table.csv", "_table.xlsx", "_table.ead.xml");
    private static final Set<String> LITTER = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    /** The places of units that the given table describes begin so: no folder is called like that. */
    private static final String GIVEN = "\u0000";

    private final Optional<NoteTable> table;
    private final List<Unit> units = new ArrayList<>();
    private final List<Arrival> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Note> accessions = new ArrayList<>();

    private Survey(Optional<NoteTable> table) {
        this.table = table;
    }

    /**
     * Surveys files and folders in the order given.
     *
     * @param table one that describes files anywhere below; the tables in the folders come after it
     * @throws ArchiveException.NotFound when a path does not exist
     */
    public static Consignment of(List<Path> paths, Optional<Path> table) {
        var survey = new Survey(table.map(NoteTable::read));
        survey.table.ifPresent(t -> {
            survey.findings.addAll(t.findings());
            survey.units(t, GIVEN, Arrival.Place.TOP);
        });
        for (var path : paths) {
            var absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                survey.folder(absolute, Arrival.Place.TOP, 1);
            } else if (Files.exists(absolute)) {
                survey.files(
                        absolute.getParent() == null ? absolute : absolute.getParent(),
                        List.of(absolute),
                        Arrival.Place.TOP);
            } else {
                throw new ArchiveException.NotFound("There is no file or folder " + path);
            }
        }
        return new Consignment(
                name(paths), survey.accessions.stream().findFirst(), survey.units, survey.files, survey.findings);
    }

    private static String name(List<Path> paths) {
        var first = paths.getFirst().toAbsolutePath().normalize();
        var folder = Files.isDirectory(first) ? first : first.getParent();
        return folder == null || folder.getFileName() == null
                ? "accession"
                : folder.getFileName().toString();
    }

    private void folder(Path folder, Arrival.Place above, int order) {
        var here = above;
        var note = folder.resolve(FOLDER_NOTE);
        if (Files.isRegularFile(note)) {
            here = new Arrival.Place(folder.toString());
            units.add(new Unit(here, above, named(NoteFile.read(note), folder), order));
        }
        var accession = folder.resolve(ACCESSION_NOTE);
        if (Files.isRegularFile(accession)) {
            accessions.add(named(NoteFile.read(accession), folder));
        }
        files(folder, children(folder), here);
    }

    private static Note named(Note note, Path folder) {
        return new Note(folder.getFileName() + "/" + note.source(), note.values(), note.findings());
    }

    private void files(Path folder, List<Path> children, Arrival.Place here) {
        var names = new HashMap<String, Path>();
        children.forEach(child -> names.put(name(child), child));
        var local = TABLES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(NoteTable::read);
        local.ifPresent(t -> {
            findings.addAll(t.findings());
            units(t, folder.toString(), here);
        });
        var taken = claimed(names);
        int order = 0;
        for (var child : children) {
            order++;
            var name = name(child);
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folder(child, here, order);
            } else if (LITTER.contains(name.toLowerCase(Locale.ROOT))) {
                findings.add(Finding.note("ING-004", child.toString()));
            } else if (name.endsWith(ENTRY_NOTE)) {
                units.add(new Unit(new Arrival.Place(child.toString()), here, NoteFile.read(child), order));
            } else if (!isNote(name, names, folder) && !taken.contains(child)) {
                arrival(child, names, local, here, order);
            }
        }
        local.ifPresent(t -> unmatched(t, names, folder));
    }

    private void units(NoteTable described, String where, Arrival.Place top) {
        int order = 0;
        for (var unit : described.units()) {
            order++;
            var above = unit.above().map(key -> place(where, key)).orElse(top);
            units.add(new Unit(place(where, unit.key()), above, unit.note(), order));
        }
    }

    private static Arrival.Place place(String where, String key) {
        return new Arrival.Place(where + "#" + key);
    }

    /** Where a file lies: in the unit that the table which describes it names, else in its folder. */
    private Arrival.Place place(Path file, Optional<NoteTable> local, Arrival.Place here) {
        var given = table.filter(t -> !t.about(name(file)).isEmpty());
        return given.isPresent()
                ? given.flatMap(t -> t.unitOf(name(file)))
                        .map(key -> place(GIVEN, key))
                        .orElse(here)
                : local.flatMap(t -> t.unitOf(name(file)))
                        .map(key -> place(String.valueOf(file.getParent()), key))
                        .orElse(here);
    }

    private void arrival(Path file, Map<String, Path> names, Optional<NoteTable> local, Arrival.Place here, int order) {
        var own = noteOf(file, names);
        var place = own.isPresent() ? here : place(file, local, here);
        var note = own.map(NoteFile::read)
                .or(() -> table.map(t -> t.about(name(file))).filter(n -> !n.isEmpty()))
                .or(() -> local.map(t -> t.about(name(file))))
                .orElse(Note.NONE);
        var companions = new ArrayList<Path>();
        if (note.values().get("files") instanceof List<?> listed) {
            for (var item : listed) {
                var other = names.get(String.valueOf(item));
                if (other == null) {
                    findings.add(Finding.warning("ING-005", file.toString(), String.valueOf(item)));
                } else if (!other.equals(file)) {
                    companions.add(other);
                }
            }
        }
        files.add(new Arrival(file, companions, note, place, order));
    }

    /**
     * The files that notes list after the first: they belong to another one's item, wherever they stand in the order of names,
     * and must not become items of their own, which would have neither its closure nor its consent.
     */
    private static Set<Path> claimed(Map<String, Path> names) {
        var claimed = new HashSet<Path>();
        names.forEach((name, path) -> {
            if (name.endsWith(".yaml")
                    && Files.isRegularFile(path)
                    && NoteFile.read(path).values().get("files") instanceof List<?> listed) {
                listed.stream()
                        .skip(1)
                        .map(item -> names.get(String.valueOf(item)))
                        .filter(java.util.Objects::nonNull)
                        .forEach(claimed::add);
            }
        });
        return claimed;
    }

    /** {@code NAME.ext.yaml}, or {@code NAME.yaml} when the file is the first that it may be about. */
    private static Optional<Path> noteOf(Path file, Map<String, Path> names) {
        var name = name(file);
        var exact = names.get(name + ".yaml");
        if (exact != null) {
            return Optional.of(exact);
        }
        var stem = stem(name);
        if (stem.isEmpty() || name.endsWith(".yaml")) {
            return Optional.empty();
        }
        return Optional.ofNullable(names.get(stem + ".yaml"))
                .filter(note -> first(stem, names).equals(Optional.of(file)) || firstListed(note, file));
    }

    private static boolean firstListed(Path note, Path file) {
        return NoteFile.read(note).values().get("files") instanceof List<?> listed
                && !listed.isEmpty()
                && String.valueOf(listed.getFirst()).equals(name(file));
    }

    private static Optional<Path> first(String stem, Map<String, Path> names) {
        var note = names.get(stem + ".yaml");
        if (note != null && NoteFile.read(note).values().get("files") instanceof List<?> listed && !listed.isEmpty()) {
            return Optional.ofNullable(names.get(String.valueOf(listed.getFirst())));
        }
        return names.entrySet().stream()
                .filter(e -> !e.getKey().endsWith(".yaml") && stem(e.getKey()).equals(stem))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }

    /** Whether a file is a note about something that is there; a lonely YAML file is an original like any other. */
    private static boolean isNote(String name, Map<String, Path> names, Path folder) {
        if (name.equals(FOLDER_NOTE) || name.equals(ACCESSION_NOTE) || TABLES.contains(name)) {
            return Files.isRegularFile(folder.resolve(name));
        }
        if (!name.endsWith(".yaml")) {
            return false;
        }
        var described = name.substring(0, name.length() - ".yaml".length());
        return names.containsKey(described) || first(described, names).isPresent();
    }

    private void unmatched(NoteTable rows, Map<String, Path> names, Path folder) {
        var present = new HashSet<String>();
        names.keySet().forEach(name -> present.add(NoteTable.fold(name)));
        rows.files().stream()
                .filter(file -> !present.contains(file))
                .sorted()
                .forEach(file -> findings.add(Finding.warning("ING-006", folder.toString(), file)));
    }

    private static List<Path> children(Path folder) {
        var children = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new ArchiveException.Unavailable("Cannot read the folder " + folder + ": " + e.getMessage(), e);
        }
        children.sort(Comparator.comparing((Path p) -> Normalizer.normalize(name(p), Normalizer.Form.NFC)));
        return children;
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
