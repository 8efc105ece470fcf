package org.larchiveum.archive.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Instantiation;

/** One transfer of custody into the archive. Never public. */
public record Accession(EntryId id, Transfer transfer, Terms terms, Access access, List<Instantiation> files)
        implements Entry {
    public Accession {
        files = List.copyOf(files);
    }

    /** What came, when, from whom: number (unique), title, date, source, custody history, extent. */
    public record Transfer(
            String number,
            Multilingual title,
            Optional<LocalDate> date,
            Multilingual source,
            Multilingual custody,
            Multilingual extent) {}

    /** On what terms: a word of the scheme acquisition-kind ({@code ""} unknown), agreement file, restrictions, invented. */
    public record Terms(String kind, String agreement, Multilingual restrictions, boolean invented) {}
}
