package org.larchiveum.archive.corroboration;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the archive concluded of one thing on a day. It is replaced by a later one, never edited.
 *
 * @param subject the IRI of the case, relation or posting that it assesses
 * @param question what was assessed of it: {@code verification}, or the IRI of a crime or mode of liability
 * @param standard the IRI of the standard of proof by which it was concluded
 * @param supersedes the IRI of the assessment that it replaces
 */
public record Assessment(
        String iri,
        String subject,
        String question,
        Optional<Verification> status,
        Optional<String> standard,
        Optional<LocalDate> on,
        Optional<String> supersedes) {
    /** The question of an assessment of the evidence as such. */
    public static final String VERIFICATION = "verification";
}
