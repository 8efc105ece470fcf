package org.larchiveum.archive.catalogue;

import java.util.Collection;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** That two deposits of the same thing go one after the other, so that the second one finds the first. */
final class Turns {
    private static final int STRIPES = 64;

    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    /** Does the work while nobody else does any for one of the keys in their scope. */
    <T> T inTurn(String scope, Collection<String> keys, Supplier<T> work) {
        // Always in the same order, or two entries with two keys each could wait for one another.
        var needed = keys.stream()
                .map(key -> Math.floorMod((scope + key).hashCode(), STRIPES))
                .distinct()
                .sorted()
                .toList();
        needed.forEach(stripe -> stripes[stripe].lock());
        try {
            return work.get();
        } finally {
            needed.forEach(stripe -> stripes[stripe].unlock());
        }
    }
}
