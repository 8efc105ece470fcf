package org.larchiveum.archive.reading.knowledge;

import java.util.List;

/** An open institution or place with what is directly and further below it, by name. */
public record Placed(Listed listed, List<Placed> below) {
    public Placed {
        below = List.copyOf(below);
    }

    /** How many are below it at every depth. */
    public int size() {
        return below.stream().mapToInt(one -> 1 + one.size()).sum();
    }
}
