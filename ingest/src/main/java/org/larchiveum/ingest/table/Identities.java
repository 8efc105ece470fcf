package org.larchiveum.ingest.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.StaffRoom;
import org.larchiveum.archive.catalogue.Keys;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.EntryId;

/** Which entry an earlier identifier means: one that a row of this import makes, or one that the archive has. */
final class Identities {
    private final StaffRoom staff;
    private final Map<String, Identity> ofRows = new HashMap<>();
    private final Map<String, Optional<EntryId>> ofArchive = new HashMap<>();
    private final Map<String, Optional<EntryId>> units = new HashMap<>();
    private final Set<EntryId> refused = new HashSet<>();
    private final Set<EntryId> consented = new HashSet<>();

    Identities(StaffRoom staff) {
        this.staff = staff;
    }

    /**
     * What a row is.
     *
     * @param known whether the archive has it already
     * @param source the number of the table that names it first, and the row there
     */
    record Identity(EntryId id, boolean known, int source, int row) {}

    /** Notes a row; when another row is the same entry already, that one. */
    Identity note(Kind kind, List<String> identifiers, int source, int row) {
        var key = Keys.known(kind, identifiers.getFirst());
        var before = ofRows.get(key);
        if (before != null) {
            return before;
        }
        var known = identifiers.stream()
                .map(identifier -> staff.known(kind, identifier))
                .flatMap(Optional::stream)
                .findFirst();
        var identity = new Identity(known.orElseGet(EntryId::random), known.isPresent(), source, row);
        ofRows.put(key, identity);
        return identity;
    }

    /** What the row with an identifier is; it was noted before. */
    Identity of(Kind kind, String identifier) {
        return Optional.ofNullable(ofRows.get(Keys.known(kind, identifier)))
                .orElseThrow(() -> new IllegalStateException("Never read: " + identifier));
    }

    /** The entry with an identifier, of this import or of the archive. */
    Optional<EntryId> find(Kind kind, String identifier) {
        var key = Keys.known(kind, identifier);
        var row = ofRows.get(key);
        return row == null ? ofArchive.computeIfAbsent(key, k -> staff.known(kind, identifier)) : Optional.of(row.id());
    }

    /** The unit of holdings with a reference code. */
    Optional<EntryId> unit(String code) {
        return units.computeIfAbsent(code, staff::unit);
    }

    /** Notes that a row was refused; what the archive had before stays there to be referred to. */
    boolean refuse(Identity identity) {
        return !identity.known() && refused.add(identity.id());
    }

    boolean isRefused(EntryId id) {
        return refused.contains(id);
    }

    void consent(EntryId testimony) {
        consented.add(testimony);
    }

    /** Whether a row of this import says what somebody allowed to be done with it. */
    boolean hasConsent(EntryId testimony) {
        return consented.contains(testimony);
    }

    /** Those with consent that are no rows of this import themselves. */
    Set<EntryId> consentedElsewhere() {
        var elsewhere = new HashSet<>(consented);
        ofRows.values().forEach(row -> elsewhere.remove(row.id()));
        return elsewhere;
    }
}
