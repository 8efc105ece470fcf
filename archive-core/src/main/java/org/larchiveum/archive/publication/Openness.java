package org.larchiveum.archive.publication;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.identifier.EntryId;

/** Which of the entries that others link to are open on a day, and what the public calls them. */
final class Openness {
    private final PublicNames names;
    private final Function<EntryId, Optional<Entry>> entries;
    private final LocalDate day;

    Openness(PublicNames names, Function<EntryId, Optional<Entry>> entries, LocalDate day) {
        this.names = names;
        this.entries = entries;
        this.day = day;
    }

    Optional<Entry> entry(EntryId id) {
        return entries.apply(id);
    }

    /** The public address of an entry, if it is open. */
    Optional<String> address(EntryId id) {
        return entries.apply(id).filter(entry -> PublicView.open(entry, day)).map(this::address);
    }

    String address(Entry entry) {
        return names.entry(entry.kind(), entry.access().publicId());
    }
}
