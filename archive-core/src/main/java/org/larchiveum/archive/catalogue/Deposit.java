package org.larchiveum.archive.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;

/** A new entry with the bytes of its files, by the paths that its instantiations name, and what was done to get there. */
public record Deposit(Entry entry, SortedMap<String, Content> contents, List<PreservationEvent> events, Commit commit) {
    public Deposit {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
        events = List.copyOf(events);
    }
}
