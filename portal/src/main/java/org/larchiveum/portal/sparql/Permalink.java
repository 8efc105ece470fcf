package org.larchiveum.portal.sparql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The address of a question. The question itself stands in it, packed where that is shorter: nothing that anybody asks is kept
 * here to be found under a number.
 */
public record Permalink(String address) {
    /** Beyond this many characters some programs cut an address off. */
    private static final int LONG = 2000;

    static Permalink of(String query) {
        String plain = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        String packed = "/sparql?z=" + packed(query);
        return new Permalink(packed.length() < plain.length() ? packed : plain);
    }

    /** Whether it is so long that it may not survive everywhere. */
    public boolean isLong() {
        return address.length() > LONG;
    }

    private static String packed(String query) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(query.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        } finally {
            deflater.end();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The question that an address carries; what is no such thing, or would be larger than this many bytes, is a problem. */
    static String unpacked(String packed, int limit) {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)), inflater)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw SparqlProblem.of(SparqlProblem.Kind.BODY_TOO_LARGE, Integer.toString(limit));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw SparqlProblem.of(SparqlProblem.Kind.REQUEST, "z");
        } finally {
            inflater.end();
        }
    }
}
