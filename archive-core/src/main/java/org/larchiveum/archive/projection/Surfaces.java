package org.larchiveum.archive.projection;

import org.larchiveum.archive.change.PublicLog;

/** Where things are shown: the staff side, the public side, the public copies of files, and the list of what changed for visitors. */
public record Surfaces(Side staff, Side open, Media media, PublicLog log) {
    /** The same for who shows another public side only: the staff side is read and not written. */
    public Surfaces beside(Side other) {
        return new Surfaces(new Side(new OnlyRead(staff.graph()), new Unindexed()), other, media, log.aside());
    }
}
