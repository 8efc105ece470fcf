package org.larchiveum.archive.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.ledger.LedgerLine;

/**
 * What is left of an entry that was destroyed: that there was one.
 *
 * @param publicId the public name under which it was open once, whose address answers that it is gone
 */
public record Tombstone(EntryId entry, Optional<Kind> kind, Optional<PublicId> publicId, Instant at) {
    private static final String PUBLIC = "public:";

    static LedgerLine.Facts facts(String kind, Optional<PublicId> publicId) {
        return new LedgerLine.Facts(
                kind, "", publicId.map(id -> List.of(PUBLIC + id)).orElse(List.of()));
    }

    static Tombstone of(LedgerLine line) {
        var facts = line.stored().facts();
        var publicId = facts.originals().stream()
                .filter(key -> key.startsWith(PUBLIC))
                .findFirst()
                .flatMap(key -> PublicId.parse(key.substring(PUBLIC.length())));
        return new Tombstone(line.entry(), Kind.of(facts.kind()), publicId, line.at());
    }
}
