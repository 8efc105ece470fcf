package org.larchiveum.ingest.arrival;

import java.nio.file.Path;
import java.util.List;
import org.larchiveum.ingest.note.Note;

/**
 * A file that waits to be taken in, with what was written about it and where it belongs.
 *
 * @param file the original
 * @param companions further files of the same item, such as a transcript, in the order named
 * @param note what the description file or table row says; {@link Note#NONE} when there is none
 * @param unit the described folder it lies in; {@link Place#TOP} when none
 * @param order its place among what lies in that folder, from 1
 */
public record Arrival(Path file, List<Path> companions, Note note, Place unit, int order) {
    public Arrival {
        companions = List.copyOf(companions);
    }

    /** The name it was received under. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /** A described folder, by its path; {@code ""} is the top. */
    public record Place(String folder) {
        public static final Place TOP = new Place("");
    }
}
