package org.larchiveum.archive.anonymity;

/**
 * How much an archive tells of open cases.
 *
 * @param lookingAlike how many of them must look alike, from 1, which protects nobody
 * @param unitLevels how many levels of an institution's units are told, from the top: 1 for the institution without its units, 0 for none
 */
public record Telling(int lookingAlike, int unitLevels) {
    /** More levels than any institution has. */
    public static final int ALL_LEVELS = 16;

    /** What holds when nobody chose otherwise. */
    public static final Telling USUAL = new Telling(5, ALL_LEVELS);

    public Telling {
        if (lookingAlike < 1 || unitLevels < 0) {
            throw new IllegalArgumentException("At least one case looks like itself, and levels are not negative");
        }
    }
}
