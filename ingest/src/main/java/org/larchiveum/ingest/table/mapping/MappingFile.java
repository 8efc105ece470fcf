package org.larchiveum.ingest.table.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.fault.Severity;
import org.larchiveum.ingest.note.Note;
import org.larchiveum.ingest.note.NoteFile;

/** Reads mappings: from a file, or one that comes with the archive by its name. */
public final class MappingFile {
    /** The mappings that come with the archive. */
    public static final List<String> READY_MADE = List.of("huridocs", "nkdb", "uwazi", "wwic");

    private static final Set<String> KEYS =
            Set.of("about", "system", "accession", "access", "invented", "language", "tables");

    private MappingFile() {}

    /** What was read: a mapping, unless a finding refuses it. */
    public record Read(Optional<Mapping> mapping, List<Finding> findings) {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /** Reads a file. */
    public static Read read(Path file, Terms terms) {
        return read(NoteFile.read(file), terms);
    }

    /** Reads a text that is called by a name in findings. */
    public static Read parse(String name, String text, Terms terms) {
        return read(NoteFile.parse(name, text), terms);
    }

    /** The text of one that comes with the archive; empty when there is none of this name. */
    public static Optional<String> readyMade(String name) {
        if (!READY_MADE.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in =
                MappingFile.class.getResourceAsStream("/org/larchiveum/ingest/table/mappings/" + name + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Read read(Note note, Terms terms) {
        var findings = new ArrayList<>(note.findings());
        var refused = findings.stream().anyMatch(f -> f.severity() == Severity.REFUSAL);
        if (refused) {
            return new Read(Optional.empty(), findings);
        }
        var root = new Section(note.values(), note.source(), findings);
        root.expect(KEYS);
        var system = root.required("system");
        var tables = new ArrayList<TableRule>();
        var reader = new TableRuleReader(terms, system, root);
        for (var table : root.sections("tables")) {
            reader.read(table).ifPresent(tables::add);
        }
        if (root.sections("tables").isEmpty()) {
            findings.add(Finding.refusal("TAB-041", note.source(), "tables"));
        }
        var mapping = new Mapping(note.source(), system, root.text("accession"), root.flag("invented"), tables);
        boolean bad = findings.stream().anyMatch(f -> f.severity() == Severity.REFUSAL);
        return new Read(bad ? Optional.empty() : Optional.of(mapping), findings);
    }
}
