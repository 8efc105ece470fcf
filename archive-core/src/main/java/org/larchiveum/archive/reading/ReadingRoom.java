package org.larchiveum.archive.reading;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.larchiveum.archive.change.PublicChanges;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.reading.knowledge.KnowledgeRoom;
import org.larchiveum.archive.release.Releases;
import org.larchiveum.archive.search.SearchPage;
import org.larchiveum.archive.search.SearchRequest;
import org.larchiveum.archive.search.Suggestion;

/**
 * The one door of the public: reads the public dataset, the public index and the public media, and cannot reach anything
 * else. What is closed answers exactly as what does not exist.
 */
public interface ReadingRoom {
    Optional<PublicEntry> entry(PublicId id);

    /** Whether the entry was public once and was closed again: its address answers 410. */
    boolean withdrawn(PublicId id);

    /** The description as linked data, with public addresses. */
    Optional<Graph> graph(PublicId id);

    /** The open entries directly below, in their order; {@code offset} from 0. */
    List<PublicSummary> below(PublicId id, int offset, int limit);

    /** The open units that stand under no open unit: the tops of the tree. */
    List<PublicSummary> tops(int offset, int limit);

    /** The holding organisations of open entries. */
    List<PublicSummary> organisations();

    /** What an organisation holds, with at most {@code limit} units at its top; nothing for what is no holder. */
    Held held(PublicId organisation, int limit);

    /** The newest open items, newest first. */
    List<PublicSummary> newest(int limit);

    Holdings holdings();

    /** Cases, institutions, places and figures, as far as they are open. */
    KnowledgeRoom knowledge();

    /** What changed for visitors, in order. */
    PublicChanges changes();

    /** The named states of the public dataset, with their files. */
    Releases releases();

    SearchPage search(SearchRequest request);

    List<Suggestion> suggest(String prefix, Language language, int limit);

    Answer ask(Question question);

    /** A public copy in the entry's media by its name; empty when there is none. Names with separators are none. */
    Optional<Path> media(PublicId id, String name);

    /** When every file of the archive was last read again and found unchanged; empty when that has not been done. */
    Optional<Instant> lastVerified();

    /** Changes whenever anything public changes: for caches and ETags. */
    String generation();
}
