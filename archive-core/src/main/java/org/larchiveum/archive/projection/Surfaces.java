package org.larchiveum.archive.projection;

import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.release.Withdrawing;

/**
 * Where things are shown: the staff side, the public side, the public copies of files, the list of what changed for visitors, and the releases, which
 * follow withdrawals.
 */
public record Surfaces(Side staff, Side open, Media media, PublicLog log, Withdrawing releases) {
    /** Of an archive without releases. */
    public Surfaces(Side staff, Side open, Media media, PublicLog log) {
        this(staff, open, media, log, Withdrawing.NOTHING);
    }

    /** The same for who shows another public side only: the staff side is read and not written, and releases follow what visitors see. */
    public Surfaces beside(Side other) {
        return new Surfaces(
                new Side(new OnlyRead(staff.graph()), new Unindexed()), other, media, log.aside(), Withdrawing.NOTHING);
    }
}
