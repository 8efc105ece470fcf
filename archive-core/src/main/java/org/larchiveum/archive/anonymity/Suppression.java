package org.larchiveum.archive.anonymity;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was taken from the open cases so that at least {@code k} look alike: a report without a single case in it.
 *
 * @param cases how many are open
 * @param bare of how many of them nothing is told
 */
public record Suppression(int k, int cases, int bare, Map<Trait, Taken> taken) {
    /** Of how many cases a trait is told as narrowly as it is known, in a wider form, and not at all though it is known. */
    public record Taken(int whole, int wider, int untold) {
        private Taken plus(int known, int told) {
            return known == told
                    ? new Taken(whole + 1, wider, untold)
                    : told > 0 ? new Taken(whole, wider + 1, untold) : new Taken(whole, wider, untold + 1);
        }
    }

    static Suppression of(Collection<Map.Entry<CaseForm, CaseForm>> knownAndTold, int k) {
        var taken = new EnumMap<Trait, Taken>(Trait.class);
        int bare = 0;
        for (var pair : knownAndTold) {
            bare += pair.getValue().bare() ? 1 : 0;
            for (var trait : Trait.values()) {
                int known = pair.getKey().path(trait).size();
                if (known > 0) {
                    taken.put(
                            trait,
                            taken.getOrDefault(trait, new Taken(0, 0, 0))
                                    .plus(known, pair.getValue().path(trait).size()));
                }
            }
        }
        return new Suppression(k, knownAndTold.size(), bare, taken);
    }
}
