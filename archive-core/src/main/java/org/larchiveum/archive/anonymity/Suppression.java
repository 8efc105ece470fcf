package org.larchiveum.archive.anonymity;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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

    /** Whether a number of a report that was {@link #told} stands for some, fewer than {@code k}. */
    public boolean some(int number) {
        return number == 1 && k > 1;
    }

    /**
     * The same for those who cannot count it themselves. A number below {@code k} is told as 1, which stands for some; each stays as it was told before
     * until it has moved by {@code k}, so that nobody learns from two reports what the one case was like that came or went between them.
     *
     * @param before what was told before; empty when nothing was
     */
    public Suppression told(Optional<Suppression> before) {
        var steady = new EnumMap<Trait, Taken>(Trait.class);
        taken.forEach((trait, now) -> {
            var then = before.map(report -> report.taken().get(trait));
            steady.put(
                    trait,
                    new Taken(
                            told(then.map(Taken::whole), now.whole()),
                            told(then.map(Taken::wider), now.wider()),
                            told(then.map(Taken::untold), now.untold())));
        });
        return new Suppression(k, cases, bare, steady);
    }

    private int told(Optional<Integer> before, int now) {
        boolean some = before.filter(number -> number > 0 && number < k).isPresent();
        int least = some ? now - (k - 1) : now;
        if (some && least < k) {
            return 1;
        }
        int number = before.filter(then -> !some && Math.abs(now - then) < k).orElse(now);
        return number > 0 && number < k ? 1 : number;
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
