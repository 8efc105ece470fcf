package org.larchiveum.archive.ledger.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.archive.ledger.Action;
import org.larchiveum.archive.ledger.LedgerLine;
import org.larchiveum.archive.ledger.LedgerLine.Act;
import org.larchiveum.archive.ledger.LedgerLine.Facts;
import org.larchiveum.archive.ledger.LedgerLine.Stored;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A ledger line as bytes: one JSON object (RFC 8259) in UTF-8, its members always in the same order, times after RFC 3339. */
final class LineFormat {
    static final String NOTHING_BEFORE = "0".repeat(64);
    private static final JsonMapper JSON = JsonMapper.shared();

    private LineFormat() {}

    /** Without line end; JSON escapes every control character, so a line never holds one. */
    static byte[] write(LedgerLine line) {
        var facts = line.stored().facts();
        var object = JSON.createObjectNode()
                .put("sequence", line.sequence())
                .put("at", line.at().toString())
                .put("actor", line.act().actor())
                .put("action", line.act().action().word())
                .put("reason", line.act().reason())
                .put("entry", line.entry().toString())
                .put("object", line.stored().object())
                .put("folder", line.stored().folder())
                .put("version", line.stored().version())
                .put("inventory", line.stored().inventoryDigest())
                .put("kind", facts.kind())
                .put("accession", facts.accession());
        var originals = object.putArray("originals");
        facts.originals().forEach(originals::add);
        object.put("previous", line.previous());
        return JSON.writeValueAsBytes(object);
    }

    /** Empty when the bytes are no ledger line. */
    static Optional<LedgerLine> read(byte[] bytes) {
        try {
            var object = JSON.readTree(bytes);
            var entry = EntryId.parse(text(object, "entry"));
            if (entry.isEmpty() || !object.path("sequence").isIntegralNumber()) {
                return Optional.empty();
            }
            var act = new Act(
                    text(object, "actor"),
                    Action.valueOf(text(object, "action").toUpperCase(Locale.ROOT)),
                    text(object, "reason"));
            return Optional.of(new LedgerLine(
                    object.path("sequence").asLong(),
                    Instant.parse(text(object, "at")),
                    act,
                    entry.get(),
                    stored(object),
                    text(object, "previous")));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Stored stored(JsonNode object) {
        var originals = object.path("originals")
                .valueStream()
                .map(digest -> digest.asString(""))
                .toList();
        return new Stored(
                text(object, "object"),
                text(object, "folder"),
                object.path("version").asInt(0),
                text(object, "inventory"),
                new Facts(text(object, "kind"), text(object, "accession"), originals));
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asString("");
    }

    /** SHA-256 of a line without its end, lower-case hexadecimal. */
    static String digest(byte[] line) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(line));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
