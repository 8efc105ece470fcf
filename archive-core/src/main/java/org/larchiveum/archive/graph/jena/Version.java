package org.larchiveum.archive.graph.jena;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Which state of a dataset is being shown: since when it has been open, and how often it has changed since. */
final class Version {
    private final String opened = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong changes = new AtomicLong();

    void next() {
        changes.incrementAndGet();
    }

    @Override
    public String toString() {
        return opened + "-" + changes.get();
    }
}
