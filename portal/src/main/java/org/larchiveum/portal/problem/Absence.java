package org.larchiveum.portal.problem;

import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.ReadingRoom;

/**
 * Why there is nothing at an entry's address. What was public once and was withdrawn answers 410; what is closed answers
 * exactly as what never existed, with 404.
 */
public final class Absence {
    private Absence() {}

    /** The open entry with the id a visitor named, however it was written. */
    public static PublicEntry entry(ReadingRoom room, String id) {
        var parsed = id(id);
        return room.entry(parsed).orElseThrow(() -> of(room, parsed));
    }

    public static PublicId id(String text) {
        return PublicId.parse(text).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    public static ProblemException of(ReadingRoom room, PublicId id) {
        return new ProblemException(room.withdrawn(id) ? Problem.WITHDRAWN : Problem.NOT_FOUND);
    }
}
