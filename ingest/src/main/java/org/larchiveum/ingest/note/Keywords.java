package org.larchiveum.ingest.note;

import java.util.Set;

/** The keys that a description file may use (docs/reference/description-file.md). */
final class Keywords {
    /** Keys whose value is a list; in a table its parts are divided by a bar. */
    static final Set<String> LISTS = Set.of("creator", "subjects", "places", "language", "files");

    static final Set<String> ALL = Set.of(
            "reference",
            "title",
            "date",
            "level",
            "extent",
            "creator",
            "history",
            "custody",
            "acquisition",
            "scope",
            "appraisal",
            "accruals",
            "arrangement",
            "access",
            "rights",
            "language",
            "physical",
            "findingaid",
            "originals",
            "copies",
            "related",
            "publication",
            "note",
            "subjects",
            "places",
            "form",
            "alt",
            "filename",
            "files",
            "disclosure",
            "closed-until",
            "closure-reason",
            "consent",
            "part-of",
            "holder",
            "location",
            "invented",
            "organisation");

    static final Set<String> ACCESSION = Set.of(
            "number", "title", "date", "kind", "source", "custody", "agreement", "extent", "restrictions", "invented");

    private Keywords() {}
}
