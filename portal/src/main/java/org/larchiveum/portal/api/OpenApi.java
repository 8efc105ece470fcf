package org.larchiveum.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.portal.layout.Site;

/** The description of the API by OpenAPI 3.1. */
final class OpenApi {
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> NUMBER = Map.of("type", "integer");
    private static final Map<String, Object> YES_OR_NO = Map.of("type", "boolean");
    private static final Map<String, Object> DAY = Map.of("type", "string", "format", "date");
    private static final Map<String, Object> WORDS =
            Map.of("type", "object", "description", "Text by language tag (BCP 47)", "additionalProperties", TEXT);
    private static final Map<String, Object> ITEM = Map.of("$ref", "#/components/schemas/Item");

    private OpenApi() {}

    static Map<String, Object> document(Site site) {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        site.settings().title().en(),
                        "version",
                        "1",
                        "description",
                        "Everything that is open, read only. What is closed answers 404 like what does not exist, and"
                                + " what was withdrawn 410. Each client may ask 300 times in a minute; see RateLimit.",
                        "termsOfService",
                        site.absolute("/en/robots")));
        document.put("servers", List.of(Map.of("url", site.absolute(""))));
        document.put("paths", paths());
        document.put("components", Map.of("schemas", schemas()));
        return document;
    }

    private static Map<String, Object> paths() {
        var paths = new LinkedHashMap<String, Object>();
        var cursor = query("cursor", "Where to go on: the cursor of the page before", TEXT);
        paths.put(
                "/api/search",
                get(
                        "search",
                        "Search what is open",
                        List.of(
                                query("q", "Words; none finds everything", TEXT),
                                query("lang", "The language asked in", Map.of("enum", List.of("ko", "en"))),
                                query("kind", "One kind only", Map.of("enum", kinds())),
                                limit(),
                                cursor),
                        "Found"));
        paths.put(
                "/api/suggest",
                get(
                        "suggest",
                        "Words and titles that begin so",
                        List.of(
                                query("q", "The beginning", TEXT),
                                query("lang", "The language asked in", Map.of("enum", List.of("ko", "en")))),
                        "Suggestions"));
        paths.put("/api/entry/{kind}/{id}", get("entry", "One entry in outline", entry(), "Item"));
        paths.put(
                "/api/entry/record/{id}/below",
                get(
                        "below",
                        "What lies directly in a unit of holdings",
                        List.of(path("id", uuid()), query("from", "How many to pass over", NUMBER), limit()),
                        "Below"));
        paths.put(
                "/api/changes",
                get(
                        "changes",
                        "What changed for visitors, in order, withdrawals included",
                        List.of(query("after", "The sequence of the last change seen", NUMBER), limit()),
                        "Changes"));
        paths.put("/api/linkset/{kind}/{id}", get("linkset", "The links of an entry (RFC 9264)", entry(), "Linkset"));
        paths.put("/api/releases", get("releases", "All releases of the public dataset", List.of(), "Releases"));
        paths.put(
                "/api/releases/{version}",
                get(
                        "release",
                        "One release: its numbers, what is not in it, its files",
                        List.of(path("version", TEXT)),
                        "Release"));
        return paths;
    }

    private static List<Map<String, Object>> entry() {
        return List.of(path("kind", Map.of("enum", kinds())), path("id", uuid()));
    }

    private static List<String> kinds() {
        return Stream.of(Kind.values()).filter(Kind::openable).map(Kind::word).toList();
    }

    private static Map<String, Object> uuid() {
        return Map.of("type", "string", "format", "uuid");
    }

    private static Map<String, Object> limit() {
        return query(
                "limit", "How many at most", Map.of("type", "integer", "minimum", 1, "maximum", ApiController.PORTION));
    }

    private static Map<String, Object> query(String name, String description, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "description", description, "schema", schema);
    }

    private static Map<String, Object> path(String name, Map<String, Object> schema) {
        return Map.of("name", name, "in", "path", "required", true, "schema", schema);
    }

    private static Map<String, Object> get(
            String id, String summary, List<Map<String, Object>> parameters, String schema) {
        var type = schema.equals("Linkset") ? "application/linkset+json" : "application/json";
        var responses = new LinkedHashMap<String, Object>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "What was asked for",
                        "content",
                        Map.of(type, Map.of("schema", Map.of("$ref", "#/components/schemas/" + schema)))));
        responses.put(
                "default",
                Map.of(
                        "description",
                        "What went wrong (RFC 9457)",
                        "content",
                        Map.of(
                                "application/problem+json",
                                Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
        return Map.of(
                "get", Map.of("operationId", id, "summary", summary, "parameters", parameters, "responses", responses));
    }

    private static Map<String, Object> schemas() {
        var schemas = new LinkedHashMap<String, Object>();
        var item = new LinkedHashMap<String, Object>();
        Stream.of("id", "kind", "address", "level", "code", "date", "media", "rights", "data")
                .forEach(name -> item.put(name, TEXT));
        Stream.of("title", "summary", "holder", "credit").forEach(name -> item.put(name, WORDS));
        Stream.of("creators", "subjects", "places").forEach(name -> item.put(name, array(WORDS)));
        Stream.of("languages", "passages").forEach(name -> item.put(name, array(TEXT)));
        item.put("above", array(ITEM));
        item.put("below", NUMBER);
        item.put("invented", YES_OR_NO);
        item.put("changed", DAY);
        schemas.put("Item", object(item, List.of("id", "kind", "address")));
        schemas.put(
                "Found",
                object(
                        Map.of("total", NUMBER, "items", array(ITEM), "didYouMean", TEXT, "cursor", TEXT),
                        List.of("total", "items")));
        schemas.put("Suggestions", array(object(Map.of("text", TEXT, "href", TEXT), List.of("text", "href"))));
        schemas.put("Below", object(Map.of("items", array(ITEM), "from", NUMBER), List.of("items")));
        var change = new LinkedHashMap<String, Object>();
        change.put("sequence", NUMBER);
        change.put("day", DAY);
        Stream.of("id", "kind", "address", "within").forEach(name -> change.put(name, TEXT));
        change.put("gone", YES_OR_NO);
        var required = new ArrayList<>(List.of("sequence", "day", "id", "kind", "address", "gone"));
        schemas.put(
                "Changes", object(Map.of("items", array(object(change, required)), "after", NUMBER), List.of("items")));
        releases(schemas);
        schemas.put("Linkset", object(Map.of("linkset", array(Map.of("type", "object"))), List.of("linkset")));
        schemas.put(
                "Problem",
                object(
                        Map.of("type", TEXT, "title", TEXT, "status", NUMBER, "detail", TEXT),
                        List.of("type", "title", "status")));
        return schemas;
    }

    private static void releases(Map<String, Object> schemas) {
        var counts = Map.of("type", "object", "additionalProperties", NUMBER);
        var brief = new LinkedHashMap<String, Object>();
        Stream.of("version", "address", "replacedBy").forEach(name -> brief.put(name, TEXT));
        brief.put("state", Map.of("type", "string", "enum", List.of("held", "replaced", "gone")));
        Stream.of("day", "until").forEach(name -> brief.put(name, DAY));
        brief.put("note", WORDS);
        brief.put("triples", NUMBER);
        brief.put("entries", counts);
        var required = List.of("version", "address", "day", "state", "triples", "entries");
        schemas.put(
                "Releases", object(Map.of("items", array(object(brief, required)), "latest", TEXT), List.of("items")));
        var whole = new LinkedHashMap<>(brief);
        // What is left out of the traits, and a share without a count, is smaller than the number that must look alike,
        // or would tell such a number.
        var share = object(Map.of("heading", TEXT, "count", NUMBER), List.of("heading"));
        whole.put("distributions", array(object(Map.of("of", TEXT, "shares", array(share)), List.of("of", "shares"))));
        whole.put("gaps", array(WORDS));
        var traits = Map.of("type", "object", "additionalProperties", counts);
        whole.put(
                "suppressed",
                object(
                        Map.of("k", NUMBER, "cases", NUMBER, "bare", NUMBER, "traits", traits),
                        List.of("k", "cases", "bare")));
        whole.put("changes", object(Map.of("before", TEXT, "byKind", traits), List.of("before")));
        whole.put("errata", array(object(Map.of("day", DAY, "text", WORDS), List.of("day", "text"))));
        var file = new LinkedHashMap<String, Object>();
        Stream.of("name", "address", "mediaType", "packed", "sha256", "sha512").forEach(name -> file.put(name, TEXT));
        file.put("bytes", NUMBER);
        whole.put("files", array(object(file, List.of("name", "mediaType", "bytes", "sha256", "sha512"))));
        schemas.put("Release", object(whole, required));
    }

    private static Map<String, Object> array(Map<String, Object> of) {
        return Map.of("type", "array", "items", of);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return Map.of("type", "object", "properties", properties, "required", required);
    }
}
