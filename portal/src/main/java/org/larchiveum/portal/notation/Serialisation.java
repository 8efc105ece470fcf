package org.larchiveum.portal.linkeddata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The ways a description is written down; JSON-LD carries no context from elsewhere. */
enum Serialisation {
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

    MediaType mediaType() {
        return mediaType;
    }

    RDFFormat format() {
        return format;
    }

    /** The ending of its file name, without the dot. */
    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Serialisation> ofExtension(String extension) {
        for (var one : values()) {
            if (one.extension().equals(extension)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** What a client prefers (RFC 9110 12.5.1). */
    sealed interface Preference {
        /** A page for people. */
        record Page() implements Preference {}

        /** Data, so written. */
        record Data(Serialisation serialisation) implements Preference {}

        /** Nothing that there is. */
        record Neither() implements Preference {}
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
