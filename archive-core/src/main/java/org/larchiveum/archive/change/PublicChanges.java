package org.larchiveum.archive.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.larchiveum.archive.identifier.PublicId;

/**
 * The newest change of every entry that visitors can see or could once, in the order of the changes. An entry that changes moves to the
 * end, so that whoever reads on from a sequence misses nothing. Of what the archive does with its entries otherwise it tells nothing.
 */
public interface PublicChanges {
    /** At most so many wanted changes after a sequence; from 0 for all. */
    List<PublicChange> after(long sequence, Predicate<PublicChange> wanted, int limit);

    /** The newest wanted changes, the newest first. */
    List<PublicChange> newest(Predicate<PublicChange> wanted, int limit);

    /** How many wanted changes there are. */
    long count(Predicate<PublicChange> wanted);

    /** The newest change of an entry; empty for one that visitors never saw. */
    Optional<PublicChange> of(PublicId id);

    /** The day of the first change that is still the newest of its entry. */
    Optional<LocalDate> earliest();
}
