package org.larchiveum.ingest.derivative;

import java.util.List;
import java.util.Map;

/** What came of making copies; a file without copies is still preserved. */
public sealed interface Derived {
    /**
     * Made, and found to hold nothing but picture and sound.
     *
     * @param facts learnt on the way: {@code width}, {@code height}, {@code pages}, {@code seconds}
     */
    record Made(List<DerivedFile> files, Map<String, String> facts) implements Derived {
        public Made {
            files = List.copyOf(files);
            facts = Map.copyOf(facts);
        }
    }

    /** Nothing on this machine makes copies of this kind of file. */
    record Unsupported(String why) implements Derived {}

    /** Too large, locked, or a copy that would have told more than it shows. */
    record Refused(String why) implements Derived {}

    /** The file is damaged, or its making hung or crashed. */
    record Failed(String why) implements Derived {}
}
