package org.larchiveum.archive.storage;

import java.util.Optional;

/**
 * A put whose ledger line was not confirmed before the store was opened: with the complete version that was found (it
 * is taken into account if no line names it, then {@link ObjectStore#settled}), or without one when nothing complete was
 * there and the store removed the remains.
 */
public record Unfinished(ObjectId object, Optional<StoredVersion> found) {}
