package org.larchiveum.archive.search.solr;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.util.JavaBinCodec;
import org.jspecify.annotations.Nullable;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.search.Cursor;
import org.larchiveum.archive.search.Sort;

/**
 * Bookmarks in the archive's writing. Solr's own marks are serialised objects; a stranger's bytes must not reach what
 * reads those, so a token is text of two values, and the mark is made from it here.
 */
final class Cursors {
    private static final Pattern TOKEN = Pattern.compile("([flsn])([^\u001F]{0,400})\u001F(.{1,400})", Pattern.DOTALL);

    private Cursors() {}

    static Cursor cursor(String mark) {
        var values = values(mark);
        var text =
                switch (values.getFirst()) {
                    case Float score -> "f" + Integer.toHexString(Float.floatToIntBits(score));
                    case Long number -> "l" + number;
                    case null -> "n";
                    case Object other -> "s" + other;
                };
        var token = text + "\u001F" + values.getLast();
        return new Cursor(
                Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** The mark for Solr; that of the first page for a token that was never given out for this order. */
    static String mark(Cursor cursor, Sort sort) {
        return decoded(cursor.token())
                .map(TOKEN::matcher)
                .filter(token -> token.matches() && fits(token.group(1), sort))
                .flatMap(token -> value(token.group(1), token.group(2)).map(value -> mark(value, token.group(3))))
                .orElse(CursorMarkParams.CURSOR_MARK_START);
    }

    private static boolean fits(String type, Sort sort) {
        return switch (sort) {
            case RELEVANCE -> type.equals("f");
            case DATE_ASC, DATE_DESC -> type.equals("l") || type.equals("n");
            case TITLE, REFERENCE -> type.equals("s") || type.equals("n");
        };
    }

    private record Value(@Nullable Object value) {}

    private static Optional<Value> value(String type, String text) {
        try {
            return Optional.of(
                    switch (type) {
                        case "f" -> new Value(Float.intBitsToFloat(Integer.parseUnsignedInt(text, 16)));
                        case "l" -> new Value(Long.parseLong(text));
                        case "s" -> new Value(text);
                        default -> new Value(null);
                    });
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(String token) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String mark(Value first, String id) {
        var values = new ArrayList<@Nullable Object>();
        values.add(first.value());
        values.add(id);
        var bytes = new ByteArrayOutputStream();
        try (var codec = new JavaBinCodec()) {
            codec.marshal(values, bytes);
        } catch (IOException e) {
            throw new ArchiveException.Corrupt("A bookmark cannot be written", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static List<@Nullable Object> values(String mark) {
        try (var codec = new JavaBinCodec()) {
            @SuppressWarnings("unchecked")
            var values = (List<@Nullable Object>)
                    codec.unmarshal(new ByteArrayInputStream(Base64.getDecoder().decode(mark)));
            return values;
        } catch (IOException e) {
            throw new ArchiveException.Corrupt("The engine's bookmark cannot be read", e);
        }
    }
}
