package org.larchiveum.ingest.pipeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ingest.arrival.Arrival;

/** What holds for everything in one run: the accession, where things belong, who asks, and how open they start. */
final class Custody {
    private final EntryId accession;
    private final Optional<EntryId> into;
    private final Disclosure disclosure;
    private final String actor;
    private final Map<Arrival.Place, Unit> units = new HashMap<>();
    private final Map<String, EntryId> holders = new HashMap<>();

    /** A unit made in this run: its entry and the organisation that holds what is in it. */
    record Unit(EntryId entry, Optional<EntryId> holder) {}

    Custody(EntryId accession, Optional<EntryId> into, Disclosure disclosure, String actor) {
        this.accession = accession;
        this.into = into;
        this.disclosure = disclosure;
        this.actor = actor;
    }

    EntryId accession() {
        return accession;
    }

    Disclosure disclosure() {
        return disclosure;
    }

    String actor() {
        return actor;
    }

    void made(Arrival.Place place, Unit unit) {
        units.put(place, unit);
    }

    void holder(String code, EntryId organisation) {
        holders.put(code, organisation);
    }

    Optional<EntryId> holder(String code) {
        return Optional.ofNullable(holders.get(code));
    }

    Optional<EntryId> parent(Arrival.Place place) {
        return Optional.ofNullable(units.get(place)).map(Unit::entry).or(() -> into);
    }

    Optional<EntryId> holderAt(Arrival.Place place) {
        return Optional.ofNullable(units.get(place)).flatMap(Unit::holder);
    }
}
