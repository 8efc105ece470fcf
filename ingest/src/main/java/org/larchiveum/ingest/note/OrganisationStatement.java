package org.larchiveum.ingest.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;

/** What a folder's note states of the organisation that holds what is in it. Its name is public: it is who answers for it. */
public record OrganisationStatement(Optional<Organisation> organisation, List<Finding> findings) {
    public OrganisationStatement {
        findings = List.copyOf(findings);
    }

    public static OrganisationStatement of(Note note, java.time.LocalDate today) {
        var findings = new ArrayList<Finding>();
        var reader = new NoteReader(note, findings);
        var organisation = reader.part("organisation").map(part -> {
            part.expect(Set.of("code", "name", "address", "history", "invented"));
            var access = new Access(
                    new Disclosure(
                            AccessLevel.PUBLIC, Optional.empty(), org.larchiveum.archive.description.Multilingual.NONE),
                    Optional.empty(),
                    PublicId.random(),
                    Optional.of(today));
            if (part.text("code").isEmpty()) {
                part.refuse("DES-134", "code");
            }
            return new Organisation(
                    EntryId.random(),
                    part.text("code"),
                    part.words("name"),
                    part.words("address"),
                    part.words("history"),
                    part.flag("invented") || reader.flag("invented"),
                    access);
        });
        return new OrganisationStatement(organisation, findings);
    }
}
