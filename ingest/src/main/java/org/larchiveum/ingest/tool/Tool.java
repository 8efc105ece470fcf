package org.larchiveum.ingest.tool;

/**
 * An optional program as the summary of a run names it.
 *
 * @param version the first line it says about itself, "" when not found
 */
public record Tool(String name, String version, boolean found) {}
