package org.larchiveum.archive.search;

/** A bookmark in a list of findings, safe to put into an address. A token nobody gave out leads to the first page. */
public record Cursor(String token) {}
