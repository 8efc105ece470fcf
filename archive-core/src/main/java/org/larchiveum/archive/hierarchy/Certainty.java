package org.larchiveum.archive.hierarchy;

/**
 * How far an uncertain date allows a claim about a day: on every reading of the date, or on some. What holds on no reading is
 * not claimed at all.
 */
public enum Certainty {
    CERTAIN,
    POSSIBLE;

    /** A claim that rests on two is as certain as the less certain one. */
    Certainty and(Certainty other) {
        return this == CERTAIN ? other : this;
    }
}
