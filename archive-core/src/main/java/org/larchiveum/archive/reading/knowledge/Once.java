package org.larchiveum.archive.reading.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Something that is worked out when first asked for, and for one visitor only: the others wait for it. */
record Once<T>(Supplier<T> work, Map<String, T> done) {
    Once(Supplier<T> work) {
        this(work, new ConcurrentHashMap<>(1));
    }

    T get() {
        return done.computeIfAbsent("", key -> work.get());
    }
}
