package org.larchiveum.archive.search;

/** Years, both ends included; an entry is inside when its time touches them. */
public record YearRange(int first, int last) {
    public YearRange {
        if (first > last) {
            throw new IllegalArgumentException("Years run backwards: " + first + " to " + last);
        }
    }
}
