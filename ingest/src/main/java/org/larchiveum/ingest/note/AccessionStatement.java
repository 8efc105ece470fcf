package org.larchiveum.ingest.note;

import java.util.ArrayList;
import java.util.List;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** What a note states of an accession, understood as the entry it will be. */
public record AccessionStatement(Accession accession, List<Finding> findings) {
    public AccessionStatement {
        findings = List.copyOf(findings);
    }

    /** @param number used when the note gives none */
    public static AccessionStatement of(Note note, String number, Ontology ontology) {
        var findings = new ArrayList<>(note.findings());
        var reader = new NoteReader(note, findings);
        reader.expect(Keywords.ACCESSION);
        var written = reader.text("number");
        var kind = reader.text("kind");
        var known = ontology.concept(Voc.ACQUISITION_KIND, kind);
        if (!kind.isEmpty() && known.isEmpty()) {
            reader.refuse("DES-132", "kind", kind);
        }
        var accession = new Accession(
                EntryId.random(),
                new Accession.Transfer(
                        written.isEmpty() ? number : written,
                        reader.words("title"),
                        reader.day("date"),
                        reader.words("source"),
                        reader.words("custody"),
                        reader.words("extent")),
                new Accession.Terms(
                        known.map(Voc::slugOf).orElse(""),
                        reader.text("agreement"),
                        reader.words("restrictions"),
                        reader.flag("invented")),
                Access.closed(),
                List.of());
        return new AccessionStatement(accession, findings);
    }
}
