package org.larchiveum.portal.sparql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What formats the caller wants: a format by name, or media ranges with their quality (RFC 9110, 12.5.1). */
record Wanted(Optional<Format> format, List<MediaType> ranges) {
    /** One format to send, under the media type it was asked for by. */
    record Sent(Format format, MediaType mediaType) {}

    /** No header, or an empty one, accepts everything. */
    static Wanted of(Optional<Format> format, String accept) {
        if (accept.isBlank()) {
            return new Wanted(format, List.of(MediaType.ALL));
        }
        try {
            return new Wanted(format, MediaType.parseMediaTypes(accept));
        } catch (InvalidMediaTypeException e) {
            throw SparqlProblem.of(SparqlProblem.Kind.REQUEST, "Accept");
        }
    }

    /** Whether a page is wanted more than any of these; a tie goes to the page only if it is named. */
    boolean page(List<Format> others) {
        if (format.isPresent()) {
            return false;
        }
        double page = ranges.stream().anyMatch(r -> r.getSubtype().equals("html")) ? quality(MediaType.TEXT_HTML) : 0;
        double best = others.stream()
                .flatMap(f -> Stream.concat(Stream.of(f.mediaType()), f.aliases().stream()))
                .mapToDouble(type -> quality(MediaType.parseMediaType(type)))
                .max()
                .orElse(0);
        return page > 0 && page >= best;
    }

    /** The best of what is offered, empty when none is acceptable; the offered order decides ties, and a format's own name goes before its others. */
    Optional<Sent> choose(List<Format> offered) {
        if (format.isPresent()) {
            return format.filter(offered::contains).map(f -> new Sent(f, MediaType.parseMediaType(f.mediaType())));
        }
        List<Sent> candidates = Stream.concat(
                        offered.stream().map(f -> new Sent(f, MediaType.parseMediaType(f.mediaType()))),
                        offered.stream()
                                .flatMap(f -> f.aliases().stream().map(a -> new Sent(f, MediaType.parseMediaType(a)))))
                .toList();
        Optional<Sent> best = Optional.empty();
        double quality = 0;
        for (Sent candidate : candidates) {
            double own = quality(candidate.mediaType());
            if (own > quality) {
                quality = own;
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /** The most specific range that includes the type decides (RFC 9110, 12.5.1). */
    private double quality(MediaType type) {
        return ranges.stream()
                .filter(range -> range.includes(type))
                .max(Comparator.comparingInt(Wanted::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        int named = range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
        return named * 10 + range.getParameters().size();
    }

    /** The header as it enters an entity tag. */
    String key() {
        return format.map(Format::shortName).orElseGet(() -> MediaType.toString(ranges));
    }
}
