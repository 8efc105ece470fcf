package org.larchiveum.archive.reading.knowledge;

import java.util.List;

/** A published figure beside what the archive itself counts, which is another number on purpose. */
public record Comparison(Figure figure, Own own) {

    /** The archive's side. */
    public sealed interface Own {
        /** The open cases of the same type and the same institutions, with everything narrower and below; and why they differ. */
        record Counted(long cases, List<Why> why) implements Own {
            public Counted {
                why = List.copyOf(why);
            }
        }

        /** The archive has no such count. */
        record NotCounted(Why why) implements Own {}
    }

    /** What explains a difference, or why there is nothing to compare with. */
    public enum Why {
        /** They are the same. */
        EQUAL,
        /** No case of this sort is open here. */
        NOTHING_OPEN,
        /** Only what is open is counted, so fewer. */
        OPEN_ONLY,
        /** The figure is of its day and its sources; the archive counts today, and from all its sources. */
        OTHER_DAY,
        /** The cases, or the figure, were invented for demonstration. */
        INVENTED,
        /** Not cases but something else was counted, of which the archive opens no count. */
        OTHER_UNIT,
        /** An institution that the figure is about is not open here. */
        INSTITUTION_UNKNOWN
    }
}
