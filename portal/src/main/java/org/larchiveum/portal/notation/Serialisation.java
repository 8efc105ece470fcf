package org.larchiveum.portal.notation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The ways linked data is written down; JSON-LD carries no context from elsewhere. */
public enum Serialisation {
    TTL("text/turtle", RDFFormat.TURTLE_PRETTY),
    JSONLD("application/ld+json", RDFFormat.JSONLD11_PLAIN),
    RDF("application/rdf+xml", RDFFormat.RDFXML_PLAIN),
    NT("application/n-triples", RDFFormat.NTRIPLES_UTF8);

    private final MediaType mediaType;
    private final RDFFormat format;

    Serialisation(String mediaType, RDFFormat format) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.format = format;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** The media type with the character set that all of them have. */
    public MediaType contentType() {
        return new MediaType(mediaType, StandardCharsets.UTF_8);
    }

    public byte[] write(Graph graph) {
        var out = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(out);
        return out.toByteArray();
    }

    /** The ending of its file name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Serialisation> ofExtension(String extension) {
        for (var one : values()) {
            if (one.extension().equals(extension)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What a client prefers (RFC 9110 12.5.1). */
    public sealed interface Preference {
        /** A page for people. */
        record Page() implements Preference {}

        /** Data, so written. */
        record Data(Serialisation serialisation) implements Preference {}

        /** Nothing that there is. */
        record Neither() implements Preference {}
    }

    public static Preference preferred(HttpServletRequest request) {
        return preferred(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)));
    }

    static Preference preferred(Optional<String> accept) {
        for (var type : ranges(accept.filter(a -> !a.isBlank()).orElse("*/*"))) {
            if (type.getQualityValue() == 0) {
                continue;
            }
            if (type.includes(MediaType.TEXT_HTML) || type.includes(MediaType.APPLICATION_XHTML_XML)) {
                return new Preference.Page();
            }
            for (var one : values()) {
                if (type.includes(one.mediaType)) {
                    return new Preference.Data(one);
                }
            }
        }
        return new Preference.Neither();
    }

    private static List<MediaType> ranges(String accept) {
        try {
            var ranges = new java.util.ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(ranges);
            ranges.sort(java.util.Comparator.comparingDouble(MediaType::getQualityValue)
                    .reversed());
            return ranges;
        } catch (InvalidMediaTypeException e) {
            return List.of(MediaType.ALL);
        }
    }
}
