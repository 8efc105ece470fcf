package org.larchiveum.portal.findingaid;

import java.util.List;
import org.larchiveum.portal.citation.Cited;
import org.larchiveum.portal.layout.Phrase;

/**
 * A finding aid as its page shows it: the unit, and all that lies in it in order.
 *
 * @param size how many units it describes, the topmost included
 * @param whole whether all of them are there
 * @param made the day it was made
 */
record AidPage(Unit top, List<Unit> units, int size, boolean whole, String made, Cited cited) {
    AidPage {
        units = List.copyOf(units);
    }

    /**
     * A unit.
     *
     * @param depth 1 for what lies directly in the topmost
     * @param said what is said of it, by the elements of ISAD(G) in their order
     */
    record Unit(Target target, int depth, Phrase title, Phrase other, Facts facts, List<Said> said) {
        Unit {
            said = List.copyOf(said);
        }
    }

    /** Where its own page is, and its permanent address. */
    record Target(String id, String href, String address) {}

    /** The line under a title. */
    record Facts(String level, String code, String date, String holder, boolean invented) {}

    /** What one element says; the key is that of the pages of units. */
    record Said(String key, List<Phrase> phrases) {}
}
