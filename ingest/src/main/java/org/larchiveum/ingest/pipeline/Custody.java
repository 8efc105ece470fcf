package org.larchiveum.ingest.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ingest.arrival.Arrival;

/** What holds for everything in one run: the accession, where things belong, who asks, and how open they start. */
public final class Custody {
    private final EntryId accession;
    private final Optional<EntryId> into;
    private final Disclosure disclosure;
    private final String actor;
    private final Codes codes;
    private final Map<Arrival.Place, Unit> units = new ConcurrentHashMap<>();
    private final Set<Arrival.Place> refused = ConcurrentHashMap.newKeySet();

    /** A unit of this run: its entry and the organisation that holds what is in it. */
    public record Unit(EntryId entry, Optional<EntryId> holder) {}

    /** Finds what codes in descriptions mean. */
    public interface Codes {
        /** The unit with this reference code. */
        Optional<EntryId> unit(String referenceCode);

        /** The holding organisation with this code. */
        Optional<EntryId> organisation(String code);
    }

    /** @param into what the top of the run becomes part of */
    public Custody(EntryId accession, Optional<EntryId> into, Disclosure disclosure, String actor, Codes codes) {
        this.accession = accession;
        this.into = into;
        this.disclosure = disclosure;
        this.actor = actor;
        this.codes = codes;
    }

    public EntryId accession() {
        return accession;
    }

    Disclosure disclosure() {
        return disclosure;
    }

    String actor() {
        return actor;
    }

    /** Makes a unit known to what lies in it. */
    public void made(Arrival.Place place, Unit unit) {
        units.put(place, unit);
    }

    /** Makes known that a unit was refused: what lies in it waits until its note is corrected. */
    public void refused(Arrival.Place place) {
        refused.add(place);
    }

    /** Whether what lies in a place must wait for the unit that it is part of. */
    boolean waits(Arrival.Place place) {
        return refused.contains(place);
    }

    Optional<EntryId> holder(String code) {
        return codes.organisation(code);
    }

    /** The unit above: the one that is named, else the folder's, else what the whole run goes into. */
    Optional<EntryId> parent(Arrival.Place place, String named, Consumer<String> missing) {
        if (!named.isEmpty()) {
            var unit = codes.unit(named);
            if (unit.isEmpty()) {
                missing.accept(named);
            }
            return unit;
        }
        return Optional.ofNullable(units.get(place)).map(Unit::entry).or(() -> into);
    }

    /** The organisation that holds what lies in a place. */
    public Optional<EntryId> holderAt(Arrival.Place place) {
        return Optional.ofNullable(units.get(place)).flatMap(Unit::holder);
    }
}
