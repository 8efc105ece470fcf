package org.larchiveum.portal.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.larchiveum.portal.sparql.SparqlProblem.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * A query operation as the protocol carries it (SPARQL 1.1 Protocol 2.1), whichever of its three ways it came.
 *
 * @param token by which the asker can call the question back
 */
record SparqlRequest(
        Optional<String> query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        Wanted wanted,
        TableView view,
        Optional<String> token) {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DIRECT = "application/sparql-query";
    private static final String UPDATE = "application/sparql-update";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** 2.1.1: query via GET; {@code z} is a query that a permalink has packed. */
    static SparqlRequest get(HttpServletRequest request, int bytes) {
        Map<String, List<String>> parameters = parameters(queryString(request));
        List<String> packed = parameters.getOrDefault("z", List.of());
        Optional<String> unpacked = packed.stream().findFirst().map(text -> Permalink.unpacked(text, bytes));
        return of(request, parameters, unpacked);
    }

    /** 2.1.2 and 2.1.3: query via POST, as a form or directly. */
    static SparqlRequest post(HttpServletRequest request, int bodyBytes) throws IOException {
        MediaType type = contentType(request);
        String essence = type.getType() + "/" + type.getSubtype();
        if (essence.equals(UPDATE)) {
            throw SparqlProblem.of(Kind.NOT_ALLOWED, "update");
        }
        if (!essence.equals(FORM) && !essence.equals(DIRECT)) {
            throw SparqlProblem.of(Kind.MEDIA_TYPE, essence);
        }
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw SparqlProblem.of(Kind.MEDIA_TYPE, type.toString());
        }
        String body = body(request, bodyBytes);
        Map<String, List<String>> parameters = parameters(queryString(request));
        if (essence.equals(DIRECT)) {
            return of(request, parameters, Optional.of(body));
        }
        if (body.isEmpty()) {
            // A filter that looks at a parameter has the container read the form; then it has it all.
            parameters.clear();
            request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        } else {
            parameters(body).forEach((name, values) -> parameters
                    .computeIfAbsent(name, n -> new ArrayList<>())
                    .addAll(values));
        }
        return of(request, parameters, Optional.empty());
    }

    private static SparqlRequest of(
            HttpServletRequest request, Map<String, List<String>> parameters, Optional<String> direct) {
        if (parameters.containsKey("update")) {
            throw SparqlProblem.of(Kind.NOT_ALLOWED, "update");
        }
        List<String> queries = new ArrayList<>(parameters.getOrDefault("query", List.of()));
        direct.ifPresent(queries::add);
        if (queries.size() > 1) {
            throw SparqlProblem.of(Kind.REQUEST, "query");
        }
        return new SparqlRequest(
                queries.stream().filter(text -> !text.isBlank()).findFirst(),
                named(parameters, "default-graph-uri"),
                named(parameters, "named-graph-uri"),
                Wanted.of(format(parameters), accept(request)),
                TableView.of(parameters),
                token(parameters));
    }

    private static Optional<String> token(Map<String, List<String>> parameters) {
        Optional<String> token =
                parameters.getOrDefault("token", List.of()).stream().findFirst();
        if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
            throw SparqlProblem.of(Kind.REQUEST, "token");
        }
        return token;
    }

    private static Optional<Format> format(Map<String, List<String>> parameters) {
        Optional<String> name =
                parameters.getOrDefault("format", parameters.getOrDefault("results", List.of())).stream()
                        .filter(text -> !text.isBlank())
                        .findFirst();
        Optional<Format> format = name.map(n -> n.toLowerCase(Locale.ROOT)).flatMap(Format::named);
        if (name.isPresent() && format.isEmpty()) {
            throw SparqlProblem.of(Kind.REQUEST, "format");
        }
        return format;
    }

    private static String accept(HttpServletRequest request) {
        Enumeration<String> headers = request.getHeaders(HttpHeaders.ACCEPT);
        return StringUtils.collectionToCommaDelimitedString(java.util.Collections.list(headers));
    }

    private static List<String> named(Map<String, List<String>> parameters, String name) {
        return List.copyOf(parameters.getOrDefault(name, List.of()));
    }

    private static String queryString(HttpServletRequest request) {
        String text = request.getQueryString();
        return text == null ? "" : text;
    }

    private static MediaType contentType(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || type.isBlank()) {
            throw SparqlProblem.of(Kind.MEDIA_TYPE, "-");
        }
        try {
            return MediaType.parseMediaType(type);
        } catch (InvalidMediaTypeException e) {
            throw SparqlProblem.of(Kind.MEDIA_TYPE, type);
        }
    }

    private static String body(HttpServletRequest request, int limit) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw SparqlProblem.of(Kind.BODY_TOO_LARGE, Integer.toString(limit));
        }
        return utf8(bytes);
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw SparqlProblem.of(Kind.REQUEST, "UTF-8");
        }
    }

    private static Map<String, List<String>> parameters(String encoded) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decoded(name), n -> new ArrayList<>())
                        .add(decoded(value));
            }
        }
        return parameters;
    }

    private static String decoded(String encoded) {
        try {
            // Through Latin-1, so that bytes which are not UTF-8 are seen and refused rather than replaced.
            return utf8(URLDecoder.decode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw SparqlProblem.of(Kind.REQUEST, "%");
        }
    }
}
