package org.larchiveum.archive;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.catalogue.Catalogue;
import org.larchiveum.archive.catalogue.Deposit;
import org.larchiveum.archive.catalogue.Keys;
import org.larchiveum.archive.catalogue.Stored;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.event.EventType;
import org.larchiveum.archive.event.PreservationEvent;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Checksums;
import org.larchiveum.archive.instantiation.FormatId;
import org.larchiveum.archive.instantiation.Instantiation;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.Ledger;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseRecord;
import org.larchiveum.archive.release.ReleaseVersion;
import org.larchiveum.archive.release.folder.ReleaseFile;
import org.larchiveum.archive.storage.Commit;
import org.larchiveum.archive.storage.Content;

/** What storage keeps of the releases: it is right, whatever their folders say. */
final class ReleaseRecords {
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Clock clock;

    ReleaseRecords(Catalogue catalogue, Ledger ledger, Clock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Every release that was ever issued, as it stands. */
    List<DatasetRelease> all() {
        try (var ids = ledger.entries(Kind.RELEASE.word())) {
            return ids.flatMap(id -> catalogue.find(id).stream())
                    .map(this::release)
                    .toList();
        }
    }

    private DatasetRelease release(Stored stored) {
        var record = (Known) stored.entry();
        try (var in = catalogue.open(stored, record.files().getFirst())) {
            return ReleaseRecord.read(record, ReleaseFile.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new ArchiveException.Unavailable("Cannot read the record of a release", e);
        }
    }

    /**
     * Keeps the record of a new one.
     *
     * @throws ArchiveException.Conflict when there is one of this version
     */
    EntryId keep(DatasetRelease release, String actor, String reason) {
        var bytes = ReleaseFile.write(release);
        var file = new Instantiation(
                ReleaseRecord.FILE,
                Role.ORIGINAL,
                new FormatId("application/json"),
                bytes.length,
                new Checksums(digest("SHA-256", bytes), digest("SHA-512", bytes)),
                new TreeMap<>());
        var record = ReleaseRecord.now(ReleaseRecord.of(release, file), release);
        var contents = new TreeMap<>(Map.<String, Content>of(ReleaseRecord.FILE, new Content.Bytes(bytes)));
        catalogue.deposit(new Deposit(
                record, contents, List.of(event(EventType.INGESTION, actor, reason)), commit(actor, reason)));
        return record.id();
    }

    /** Keeps what is said of it now; empty when nothing is different. */
    Optional<EntryId> note(DatasetRelease release, String actor, String reason) {
        var stored = record(release.version())
                .orElseThrow(() -> new ArchiveException.NotFound("There is no release " + release.version()));
        var before = (Known) stored.entry();
        var after = ReleaseRecord.now(before, release);
        if (after.statements().equals(before.statements())) {
            return Optional.empty();
        }
        catalogue.amend(
                stored, after, event(EventType.DESCRIPTION, actor, reason), commit(actor, reason), Action.DESCRIBE);
        return Optional.of(after.id());
    }

    private Optional<Stored> record(ReleaseVersion version) {
        return ledger.holding("", Keys.known(Kind.RELEASE, ReleaseRecord.identifier(version)))
                .flatMap(catalogue::find);
    }

    private static String digest(String name, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(name).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + name, e);
        }
    }

    private PreservationEvent event(EventType type, String actor, String reason) {
        return new PreservationEvent(type, Instant.now(clock), actor, PreservationEvent.Outcome.SUCCESS, reason);
    }

    private Commit commit(String actor, String reason) {
        return new Commit(actor, Instant.now(clock), reason);
    }
}
