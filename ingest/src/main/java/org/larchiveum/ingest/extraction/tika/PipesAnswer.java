package org.larchiveum.ingest.extraction.tika;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.pipes.PipesResult;
import org.larchiveum.ingest.extraction.Extraction;
import org.larchiveum.ingest.extraction.ExtractorUnavailable;
import org.larchiveum.ingest.extraction.Outcome;

/** What a parser fork answered, put into the words of the archive. */
final class PipesAnswer {
    /** Metadata about the parsing and not about the file, or as large as the text itself. */
    private static final String OF_TIKA = TikaCoreProperties.TIKA_META_PREFIX;

    private static final Set<String> ENDINGS_OF_ENCRYPTION =
            Set.of("EncryptedDocumentException", "InvalidPasswordException", "UnsupportedZipFeatureException");

    private final List<Metadata> files;
    private final Metadata main;

    private PipesAnswer(List<Metadata> files) {
        this.files = files;
        this.main = files.isEmpty() ? new Metadata() : files.getFirst();
    }

    static Extraction read(PipesResult result) {
        PipesAnswer answer = new PipesAnswer(
                result.getEmitData() == null ? List.of() : result.getEmitData().getMetadataList());
        return switch (result.getStatus()) {
            case TIMEOUT -> answer.nothing(Outcome.TIMED_OUT, "the parser did not end in time and was ended");
            case OOM -> answer.nothing(Outcome.CRASHED, "the parser ran out of memory");
            case UNSPECIFIED_CRASH -> answer.nothing(Outcome.CRASHED, "the parser's process died");
            case EMPTY_OUTPUT -> answer.nothing(Outcome.NO_TEXT, "");
            case FETCH_EXCEPTION -> answer.nothing(Outcome.FAILED, firstLine(result.getMessage()));
            case PARSE_EXCEPTION_NO_EMIT -> answer.nothing(Outcome.FAILED, firstLine(result.getMessage()));
            case PARSE_SUCCESS, PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_EMIT, INTERMEDIATE_RESULT ->
                answer.parsed();
            case CLIENT_UNAVAILABLE_WITHIN_MS,
                    FETCHER_INITIALIZATION_EXCEPTION,
                    NO_FETCHER_FOUND,
                    NO_EMITTER_FOUND,
                    EMIT_EXCEPTION,
                    EMIT_SUCCESS,
                    EMIT_SUCCESS_PARSE_EXCEPTION,
                    INTERRUPTED_EXCEPTION ->
                throw new ExtractorUnavailable(
                        "the parsers answer " + result.getStatus() + ": " + firstLine(result.getMessage()));
        };
    }

    private Extraction nothing(Outcome outcome, String detail) {
        return Extraction.without(outcome, mediaType(), detail);
    }

    private Extraction parsed() {
        String text = text();
        String failure = value(main, TikaCoreProperties.CONTAINER_EXCEPTION.getName());
        long lost = files.stream().skip(1).filter(PipesAnswer::isLost).count();
        Outcome outcome;
        String detail;
        if (!failure.isEmpty()) {
            outcome = ofFailure(failure, !text.isEmpty());
            detail = firstLine(failure);
        } else if (isCutOff()) {
            outcome = Outcome.PARTIAL;
            detail = "cut off at the limit for text or embedded files";
        } else if (lost > 0) {
            outcome = Outcome.PARTIAL;
            detail = lost + " of " + (files.size() - 1) + " embedded files could not be read";
        } else if (!text.isEmpty()) {
            outcome = Outcome.COMPLETE;
            detail = files.size() > 1 ? (files.size() - 1) + " embedded files" : "";
        } else {
            outcome = hasNoParser() ? Outcome.UNSUPPORTED : Outcome.NO_TEXT;
            detail = "";
        }
        return new Extraction(outcome, mediaType(), text, metadata(), pages(), charset(), detail);
    }

    private static Outcome ofFailure(String trace, boolean someText) {
        String first = firstLine(trace);
        if (ENDINGS_OF_ENCRYPTION.stream().anyMatch(first::contains)) {
            return Outcome.ENCRYPTED;
        }
        if (first.contains("UnsupportedFormatException")) {
            return Outcome.UNSUPPORTED;
        }
        return someText ? Outcome.PARTIAL : Outcome.FAILED;
    }

    private static boolean isLost(Metadata embedded) {
        return embedded.get(TikaCoreProperties.EMBEDDED_EXCEPTION) != null
                || embedded.get(TikaCoreProperties.CONTAINER_EXCEPTION) != null;
    }

    private boolean isCutOff() {
        return files.stream()
                .anyMatch(m -> "true".equals(m.get(TikaCoreProperties.WRITE_LIMIT_REACHED))
                        || "true".equals(m.get("X-TIKA:EXCEPTION:embedded_resource_limit_reached")));
    }

    private boolean hasNoParser() {
        return Arrays.stream(main.getValues(TikaCoreProperties.TIKA_PARSED_BY))
                .anyMatch(p -> p.endsWith("EmptyParser"));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (Metadata file : files) {
            String part = value(file, TikaCoreProperties.TIKA_CONTENT.getName()).strip();
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n\n").append(part);
            }
        }
        return text.toString();
    }

    private String mediaType() {
        String type = value(main, Metadata.CONTENT_TYPE);
        int parameters = type.indexOf(';');
        return (parameters < 0 ? type : type.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    private String charset() {
        String type = mediaType();
        boolean isText = type.startsWith("text/") || type.endsWith("xml") || type.endsWith("json");
        return isText ? value(main, Metadata.CONTENT_ENCODING) : "";
    }

    private Optional<Integer> pages() {
        return Optional.ofNullable(main.getInt(PagedText.N_PAGES)).filter(n -> n > 0);
    }

    private SortedMap<String, List<String>> metadata() {
        SortedMap<String, List<String>> kept = new TreeMap<>();
        for (String name : main.names()) {
            if (!name.startsWith(OF_TIKA)) {
                kept.put(name, List.of(main.getValues(name)));
            }
        }
        return kept;
    }

    private static String value(Metadata metadata, String name) {
        String value = metadata.get(name);
        return value == null ? "" : value;
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
