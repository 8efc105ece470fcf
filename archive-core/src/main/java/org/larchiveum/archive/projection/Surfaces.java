package org.larchiveum.archive.projection;

/** Where things are shown: the staff side, the public side, and the public copies of files. */
public record Surfaces(Side staff, Side open, Media media) {}
