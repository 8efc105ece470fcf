package org.larchiveum.portal.knowledge;

import java.util.List;
import java.util.Optional;
import org.larchiveum.portal.layout.Phrase;

/**
 * The command chart of an institution on a day: drawn, and as lists that say the same.
 *
 * @param top the institution by its name of that day
 * @param above everything above it, the nearest first
 * @param others who controlled it in another way than by command
 */
record ChartView(Name top, ChartDrawing.Drawing drawing, List<Above> above, List<Above> others, Tree tree) {
    ChartView {
        above = List.copyOf(above);
        others = List.copyOf(others);
    }

    /** Whether anything is known of who commanded it, or whom it commanded, on that day. */
    public boolean known() {
        return tree.size() > 0 || !above.isEmpty();
    }

    /** An institution or post by its name of that day; {@code href} is empty when it is not open. */
    record Name(Phrase text, Optional<String> href, boolean post) {}

    /**
     * On what a place in the chart rests.
     *
     * @param when {@code ""} when nobody recorded when
     * @param href the page of the relation, with its source
     * @param possible whether the relation may not have held on that day
     */
    record Rest(String when, Optional<String> href, boolean possible) {}

    /**
     * Something above.
     *
     * @param under the place in this list of what is directly below it; -1 for the institution of the chart
     * @param type the way of control in words
     * @param circular whether the chain has been here before
     */
    record Above(int level, int under, Name name, String type, Rest rest, boolean circular) {}

    /**
     * What is below.
     *
     * @param markup its nested lists, written once
     * @param size how many institutions and posts are in it, the one at its top not counted
     * @param omitted how many directly below the top are left out
     */
    record Tree(String markup, int size, int omitted) {}

    /** Something in the tree. */
    record Unit(Name name, Optional<Rest> rest, List<Unit> below, int omitted, boolean repeated) {
        Unit {
            below = List.copyOf(below);
        }
    }
}
