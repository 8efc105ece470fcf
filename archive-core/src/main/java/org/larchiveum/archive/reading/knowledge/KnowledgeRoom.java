package org.larchiveum.archive.reading.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.hierarchy.Hierarchy;
import org.larchiveum.archive.identifier.PublicId;

/**
 * What the public may read of the archive's knowledge. Persons, testimonies and whoever gave them are not behind this door at all;
 * what is closed answers exactly as what does not exist.
 */
public interface KnowledgeRoom {
    /** An open entry of knowledge; empty for a kind that can never be open. */
    Optional<Thing> thing(Kind kind, PublicId id);

    /** Its description as linked data, with public addresses. */
    Optional<Graph> graph(Kind kind, PublicId id);

    /** An open institution, post or place by its IRI. */
    Optional<Listed> listed(String iri);

    /** What points at an open entry, by property and kind, {@code limit} of each; cases are counted only. */
    List<Backlinks> pointingAt(Reference entry, int limit);

    /** The open institutions as a tree: under what they are part of, else under what commands them. */
    List<Placed> institutions();

    /** Who commanded whom and when, as far as it is open; a page that asks several things asks for it once. */
    Hierarchy hierarchy();

    /** The open places as a tree. */
    List<Placed> places();

    /** Counts the open cases of a scope. */
    Census census(Scope scope);

    /** Every open published figure beside the archive's own count, the newest first. */
    List<FigureGroup> figures();

    /** How many open entries of knowledge there are, by kind; kinds without any are absent. */
    Map<Kind, Long> open();

    /** When all this was counted. */
    Instant countedAt();

    /** Changes whenever anything public changes: for caches and ETags. */
    String generation();
}
