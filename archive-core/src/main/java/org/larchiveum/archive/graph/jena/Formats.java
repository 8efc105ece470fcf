package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.shared.JenaException;
import org.larchiveum.archive.graph.Answer;

/** How an answer becomes a document: whole, or not at all. */
final class Formats {
    private Formats() {}

    /** Writes a document; a format that cannot say it throws the engine's own exception. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    static <T> T known(Map<String, T> formats, String mediaType) {
        return Optional.ofNullable(formats.get(mediaType))
                .orElseThrow(() -> new IllegalArgumentException("No such format of this answer: " + mediaType));
    }

    /** Formats into a spool first, so that a format which fails half-way has sent nothing. */
    static void whole(OutputStream out, Writing writing) throws IOException {
        try (Spool whole = new Spool(size -> {})) {
            writing.to(whole);
            try (InputStream document = whole.read()) {
                document.transferTo(out);
            }
        } catch (JenaException e) {
            throw new Answer.Unwritable("This answer cannot be written in that format: " + e.getMessage(), e);
        }
    }
}
