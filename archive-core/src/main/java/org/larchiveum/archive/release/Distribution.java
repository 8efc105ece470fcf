package org.larchiveum.archive.release;

import java.util.List;

/** How what a release counts is spread over one thing: the knowledge bases, the types of sources, the decades, the campaigns. */
public record Distribution(Of of, List<Share> shares) {
    public Distribution {
        shares = List.copyOf(shares);
    }

    /** What it is spread over; in the order in which a release tells of them. */
    public enum Of {
        /** Cases by the decade in which they happened. */
        PERIOD,
        /** Sources by the campaign that collected them. */
        CAMPAIGN,
        /** Cases by knowledge basis. */
        KNOWLEDGE_BASIS,
        /** Sources that open cases rest on by type. */
        SOURCE_TYPE,
        /** Cases by how well they are verified. */
        VERIFICATION
    }
}
