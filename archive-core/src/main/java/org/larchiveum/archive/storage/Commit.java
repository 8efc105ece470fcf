package org.larchiveum.archive.storage;

import java.time.Instant;

/** Who made a version, when, and why (OCFL 1.1 section 3.5.3.1 version block: user, created, message). */
public record Commit(String actor, Instant at, String reason) {}
