package org.larchiveum.archive.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.entry.Accession;
import org.larchiveum.archive.entry.Entry;
import org.larchiveum.archive.entry.Holding;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.entry.Organisation;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.ledger.LedgerLine;

/**
 * By what an entry is recognised when it comes again: its originals' SHA-512 within its accession; without files, its level
 * with its reference code or title; an accession by its number, an organisation by its code; knowledge by its earlier identifiers.
 */
public final class Keys {
    private Keys() {}

    /** The scope in which the keys count: the accession, or {@code ""} for what stands in none. */
    public static String scope(Entry entry) {
        return entry instanceof Holding holding
                ? holding.position().accession().map(EntryId::toString).orElse("")
                : "";
    }

    public static List<String> of(Entry entry) {
        return switch (entry) {
            case Accession accession -> List.of(accession(accession.transfer().number()));
            case Organisation organisation -> List.of(organisation(organisation.code()));
            case Known known ->
                known.earlierIdentifiers().stream()
                        .map(identifier -> known(known.kind(), identifier))
                        .toList();
            case Holding holding -> {
                var originals = holding.files().stream()
                        .filter(file -> file.role() == Role.ORIGINAL)
                        .map(file -> file.checksums().sha512())
                        .toList();
                var identity = holding.description().identity();
                yield originals.isEmpty()
                        ? List.of(unit(identity.level(), identity.referenceCode(), identity.title()))
                        : originals;
            }
        };
    }

    /** What the ledger notes of an entry. */
    static LedgerLine.Facts facts(Entry entry) {
        return new LedgerLine.Facts(entry.kind().word(), scope(entry), of(entry));
    }

    /** A title may name somebody, and the ledger keeps what it is told for good: of a title it is told a digest. */
    public static String unit(Level level, String referenceCode, Multilingual title) {
        return "unit:" + level.word() + ":"
                + (referenceCode.isEmpty() ? digest(title.best(Language.EN)) : referenceCode);
    }

    private static String digest(String title) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The key of an entry of knowledge by an identifier it had in an earlier system, {@code SYSTEM:ID}. */
    public static String known(Kind kind, String identifier) {
        return kind.word() + ":" + identifier;
    }

    public static String accession(String number) {
        return "accession:" + number;
    }

    public static String organisation(String code) {
        return "organisation:" + code;
    }
}
