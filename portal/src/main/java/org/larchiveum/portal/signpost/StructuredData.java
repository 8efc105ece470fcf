package org.larchiveum.portal.signpost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.portal.layout.Site;
import org.larchiveum.portal.notation.Embedded;
import org.larchiveum.portal.outline.Outline;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An entry for search engines, in the words of schema.org as JSON-LD. It is data in a page: no script, and nothing in it can become one. */
@Component
class StructuredData {
    private final MessageSource messages;

    StructuredData(MessageSource messages) {
        this.messages = messages;
    }

    String of(Outline entry, Site site) {
        var graph = new ArrayList<Map<String, Object>>();
        graph.add(thing(entry, site));
        if (!entry.above().isEmpty()) {
            graph.add(trail(entry, site));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        return Embedded.of(document);
    }

    static String type(Outline entry) {
        return switch (entry.self().kind()) {
            case RECORD ->
                !entry.self().sort().equals("item")
                        ? "ArchiveComponent"
                        : switch (entry.access().media()) {
                            case "image" -> "ImageObject";
                            case "audio" -> "AudioObject";
                            case "video" -> "VideoObject";
                            default -> "ArchiveComponent";
                        };
            case ORGANISATION -> "ArchiveOrganization";
            case INSTITUTION -> "Organization";
            case PLACE -> "Place";
            case EVENT -> "Event";
            // A case is an allegation, and schema.org has a word for one.
            case CASE -> "Claim";
            case DATASET -> "Dataset";
            case INSTRUMENT -> "Legislation";
            case FIGURE -> "Observation";
            default -> "CreativeWork";
        };
    }

    private Map<String, Object> thing(Outline entry, Site site) {
        var language = site.language();
        var thing = new LinkedHashMap<String, Object>();
        var address = site.absolute(entry.permanent());
        thing.put("@type", type(entry));
        thing.put("@id", address);
        thing.put("url", site.absolute("/" + site.lang() + "/" + entry.path()));
        thing.put("name", entry.title().best(language));
        entry.title()
                .in(language.other())
                .filter(other -> !other.equals(entry.title().best(language)))
                .ifPresent(other -> thing.put("alternateName", other));
        put(thing, "description", entry.summary(), site);
        if (entry.self().invented()) {
            var locale = Locale.forLanguageTag(site.lang());
            thing.put(
                    "disambiguatingDescription",
                    messages.getMessage("notice.invented", null, locale) + " "
                            + messages.getMessage("notice.invented.text", null, locale));
        }
        if (!entry.self().code().isEmpty()) {
            thing.put("identifier", entry.self().code());
        }
        if (entry.self().kind() == Kind.RECORD) {
            record(entry, thing, site);
        }
        return thing;
    }

    private static void record(Outline entry, Map<String, Object> thing, Site site) {
        var making = entry.making();
        making.date().ifPresent(date -> thing.put("dateCreated", date));
        list(thing, "creator", making.creators(), "Thing", site);
        list(thing, "about", making.subjects(), "Thing", site);
        list(thing, "contentLocation", making.places(), "Place", site);
        if (!making.languages().isEmpty()) {
            thing.put("inLanguage", making.languages());
        }
        if (!entry.access().holder().isEmpty()) {
            thing.put(
                    "holdingArchive",
                    Map.of(
                            "@type",
                            "ArchiveOrganization",
                            "name",
                            entry.access().holder().best(site.language())));
        }
        if (!entry.access().rights().statement().isEmpty()) {
            thing.put("license", entry.access().rights().statement());
        }
        put(thing, "creditText", entry.access().rights().credit(), site);
        if (entry.access().thumbnail()) {
            thing.put("thumbnailUrl", site.absolute("/media/" + entry.self().id() + "/thumbnail.jpg"));
        }
        if (!entry.above().isEmpty()) {
            thing.put(
                    "isPartOf",
                    Map.of(
                            "@id",
                            site.absolute(
                                    "/id/record/" + entry.above().getLast().id())));
        }
    }

    private static Map<String, Object> trail(Outline entry, Site site) {
        var steps = new ArrayList<Map<String, Object>>();
        for (var above : entry.above()) {
            steps.add(step(
                    steps.size() + 1,
                    above.title().best(site.language()),
                    site.absolute("/" + site.lang() + "/record/" + above.id())));
        }
        steps.add(step(
                steps.size() + 1,
                entry.title().best(site.language()),
                site.absolute("/" + site.lang() + "/" + entry.path())));
        return Map.of("@type", "BreadcrumbList", "itemListElement", steps);
    }

    private static Map<String, Object> step(int position, String name, String address) {
        return Map.of("@type", "ListItem", "position", position, "name", name, "item", address);
    }

    private static void put(Map<String, Object> thing, String property, Multilingual text, Site site) {
        if (!text.isEmpty()) {
            thing.put(property, text.best(site.language()));
        }
    }

    private static void list(
            Map<String, Object> thing, String property, List<Multilingual> names, String type, Site site) {
        if (!names.isEmpty()) {
            thing.put(
                    property,
                    names.stream()
                            .map(name -> Map.of("@type", type, "name", name.best(site.language())))
                            .toList());
        }
    }
}
