package org.larchiveum.archive.catalogue;

/** What taking back a batch did: how many entries are gone again, and how many are as they were before it. */
public record Undone(long removed, long restored) {}
