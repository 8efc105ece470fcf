package org.larchiveum.archive.projection;

import org.larchiveum.archive.change.PublicLog;

/** Where things are shown: the staff side, the public side, the public copies of files, and the list of what changed for visitors. */
public record Surfaces(Side staff, Side open, Media media, PublicLog log) {}
