package org.larchiveum.archive.event;

import java.time.Instant;

/**
 * One thing done to an entry (PREMIS 3 Event): what, when, by which person or program, how it ended, and a note for people
 * ({@code ""} when there is nothing to add).
 */
public record PreservationEvent(EventType type, Instant at, String agent, Outcome outcome, String note) {

    /** How it ended (PREMIS 3 event outcome). */
    public enum Outcome {
        SUCCESS,
        WARNING,
        FAILURE
    }
}
