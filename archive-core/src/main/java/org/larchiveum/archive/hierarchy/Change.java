package org.larchiveum.archive.hierarchy;

import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Multilingual;

/** Something that changed about an institution between two days. */
public sealed interface Change {
    /** The day as far as it is known. */
    DateSpan when();

    /** Whether it lies between the two days on every reading of its date. */
    Certainty certainty();

    /** A relation of control began. The two names are those at its beginning. */
    record Begun(Control relation, Named controller, Named controlled, DateSpan when, Certainty certainty)
            implements Change {}

    /** A relation of control ended. The two names are those at its end. */
    record Ended(Control relation, Named controller, Named controlled, DateSpan when, Certainty certainty)
            implements Change {}

    /** An institution took another name; {@code before} is empty when no earlier one is known. */
    record Renamed(String iri, Multilingual before, Multilingual after, DateSpan when, Certainty certainty)
            implements Change {}
}
