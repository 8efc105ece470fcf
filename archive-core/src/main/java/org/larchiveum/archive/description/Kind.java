package org.larchiveum.archive.description;

import java.util.Locale;
import java.util.Optional;

/**
 * What kind of thing an entry is; its word stands in the entry's address, {@code /id/{kind}/{uuid}}. A kind that is not openable
 * is never known to the public, whatever its access level says: persons and what they said are protected by structure.
 */
public enum Kind {
    /** A unit of holdings at any {@link Level}. */
    RECORD(true, ""),
    /** One transfer of custody into the archive. */
    ACCESSION(false, ""),
    /** A body that holds records. */
    ORGANISATION(true, ""),
    /** The counting unit: one act of one primary type against one victim or indivisible group. */
    CASE(true, "ViolationCase"),
    /** What happened, possibly many cases. */
    EVENT(true, "Event"),
    PERSON(false, "Person"),
    GROUP(false, "PersonGroup"),
    /** An institution or one of its units. */
    INSTITUTION(true, "Institution"),
    POST(true, "Post"),
    /** That a person held a post for a time. */
    POSTING(false, "Posting"),
    /** That one institution or post controlled another for a time. */
    CONTROL(true, "ControlRelation"),
    /** Somebody's part in a case. */
    INVOLVEMENT(false, "Involvement"),
    PLACE(true, "Place"),
    SOURCE(false, "Source"),
    TESTIMONY(false, "Testimony"),
    INTERVIEW(false, "Interview"),
    CONSENT(false, "ConsentRecord"),
    /** One source on one thing. */
    ATTESTATION(false, "Attestation"),
    /** What the archive concluded on a day. */
    ASSESSMENT(false, "Assessment"),
    /** A lawyer's file. */
    MATTER(false, "Matter"),
    PROCEEDING(true, "LegalProceeding"),
    SUBMISSION(true, "Submission"),
    RECOMMENDATION(true, "Recommendation"),
    /** How an institution dealt with one of its own. */
    SANCTION(false, "InternalSanction"),
    /** A penal code, party rules. */
    INSTRUMENT(true, "LegalInstrument"),
    /** A bibliographic record. */
    PUBLICATION(true, "Publication"),
    DATASET(true, "SurveyDataset"),
    CAMPAIGN(true, "CollectionCampaign"),
    /** A number that somebody published on a date. */
    FIGURE(true, "PublishedFigure"),
    /** One run of import, which can be undone. */
    BATCH(false, "Batch"),
    /** A named state of the public dataset, as the archive keeps record of it. */
    RELEASE(false, "DatasetRelease");

    private final boolean openable;
    private final String term;

    Kind(boolean openable, String term) {
        this.openable = openable;
        this.term = term;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the public may ever know of an entry of this kind. */
    public boolean openable() {
        return openable;
    }

    /** The class of its entries in the archive's own vocabulary ({@code ViolationCase}); empty for holdings, which have terms of RiC-O. */
    public String term() {
        return term;
    }

    public static Optional<Kind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The kind whose entries have this class of the archive's own vocabulary. */
    public static Optional<Kind> ofTerm(String term) {
        for (var kind : values()) {
            if (!term.isEmpty() && kind.term.equals(term)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
