package org.larchiveum.ingest.note.ead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Level;
import org.larchiveum.archive.identifier.PublicId;

/** Reads what a finding aid says of one unit into the keys of description files. What is marked as internal is left out. */
final class UnitReading {
    private static final Map<String, String> PROSE = Map.ofEntries(
            Map.entry("bioghist", "history"),
            Map.entry("custodhist", "custody"),
            Map.entry("acqinfo", "acquisition"),
            Map.entry("scopecontent", "scope"),
            Map.entry("appraisal", "appraisal"),
            Map.entry("accruals", "accruals"),
            Map.entry("arrangement", "arrangement"),
            Map.entry("accessrestrict", "access"),
            Map.entry("phystech", "physical"),
            Map.entry("otherfindaid", "findingaid"),
            Map.entry("originalsloc", "originals"),
            Map.entry("altformavail", "copies"),
            Map.entry("relatedmaterial", "related"),
            Map.entry("bibliography", "publication"),
            Map.entry("odd", "note"));
    private static final Map<String, String> TAGS = tags();

    private final Map<String, Object> values = new TreeMap<>();

    private UnitReading() {}

    /** @param unit an {@code archdesc}, {@code c} or {@code c01} to {@code c12} */
    static Map<String, Object> of(Element unit) {
        var reading = new UnitReading();
        Level.of(unit.attribute("level")).ifPresent(level -> reading.values.put("level", level.word()));
        if (unit.internal()) {
            reading.values.put("disclosure", "closed");
        }
        unit.first("did").ifPresent(reading::did);
        unit.elements().filter(element -> !element.internal()).forEach(reading::about);
        return reading.values;
    }

    private void did(Element did) {
        for (var element : did.elements().filter(one -> !one.internal()).toList()) {
            switch (element.name()) {
                case "unitid" -> {
                    // Ours is the address where a unit has no code; it would be no code of anybody's.
                    if (PublicId.parse(element.text()).isEmpty()) {
                        values.putIfAbsent("reference", element.text());
                    }
                }
                case "unittitle" -> say("title", element, element.text());
                case "unitdate", "unitdatestructured" ->
                    date(element).ifPresent(date -> values.putIfAbsent("date", date));
                case "physdesc", "physdescstructured" -> say("extent", element, element.text());
                case "origination" -> element.elements().forEach(name -> add("creator", name(name)));
                case "langmaterial" -> languages(element);
                default -> {}
            }
        }
    }

    private void languages(Element element) {
        element.elements().forEach(one -> {
            if (one.name().equals("languageset")) {
                languages(one);
            } else if (one.name().equals("language")) {
                var tag = tag(one.attribute("langcode"));
                if (!tag.isEmpty()) {
                    add("language", tag);
                }
            }
        });
    }

    private void about(Element element) {
        var key = PROSE.get(element.name());
        if (key != null) {
            say(key, element, element.prose());
            return;
        }
        switch (element.name()) {
            case "userestrict" -> rights(element);
            case "controlaccess" -> points(element);
            case "processinfo" -> {
                if (element.attribute("localtype").equals("invented")) {
                    values.put("invented", "true");
                }
            }
            default -> {}
        }
    }

    private void rights(Element element) {
        var address = element.first("p").flatMap(p -> p.first("ref")).map(ref -> ref.attribute("href"));
        var rights = map(values.computeIfAbsent("rights", key -> new LinkedHashMap<String, Object>()));
        if (address.isPresent()) {
            rights.put("statement", address.get());
        } else if (element.attribute("localtype").equals("holder")) {
            say(rights, "holder", element, element.prose());
        } else {
            say(rights, "credit", element, element.prose());
        }
    }

    private void points(Element access) {
        for (var point : access.elements().filter(one -> !one.internal()).toList()) {
            switch (point.name()) {
                case "subject" -> add("subjects", name(point));
                case "geogname" -> add("places", name(point));
                case "genreform" -> {
                    if (!point.attribute("identifier").isEmpty()) {
                        values.put("form", point.attribute("identifier"));
                    }
                }
                case "controlaccess" -> points(point);
                default -> {}
            }
        }
    }

    /** A name: by language where its parts have one, else its parts in a row. */
    private static Object name(Element name) {
        var byTag = new LinkedHashMap<String, Object>();
        name.all("part").forEach(part -> {
            var tag = tag(part.attribute("lang"));
            if (!tag.isEmpty()) {
                byTag.put(tag, part.text());
            }
        });
        if (!byTag.isEmpty()) {
            return byTag;
        }
        var parts = name.all("part").map(Element::text).toList();
        return parts.isEmpty() ? name.text() : String.join(", ", parts);
    }

    /** EDTF as the text says it, else ISO 8601 as the attributes do; a text that is neither stands, to be refused by its name. */
    private static Optional<String> date(Element date) {
        var text = date.text();
        if (DateSpan.parse(text).isPresent()) {
            return Optional.of(text);
        }
        var single = date.first("datesingle").map(one -> one.attribute("standarddate"));
        var range = date.first("daterange").map(one -> standard(one, "fromdate") + "/" + standard(one, "todate"));
        return Optional.of(date.attribute("normal"))
                .filter(iso -> DateSpan.parse(iso).isPresent())
                .or(() -> single.filter(iso -> !iso.isEmpty()))
                .or(() -> range.filter(iso -> iso.length() > 1))
                .or(() -> Optional.of(text).filter(said -> !said.isEmpty()));
    }

    private static String standard(Element range, String side) {
        return range.first(side).map(one -> one.attribute("standarddate")).orElse("");
    }

    private void say(String key, Element element, String text) {
        say(values, key, element, text);
    }

    /** Text in several languages is a map; what is said twice in one language stands in two paragraphs. */
    private static void say(Map<String, Object> into, String key, Element element, String text) {
        if (text.isEmpty()) {
            return;
        }
        var tag = tag(element.attribute("lang"));
        var said = into.get(key);
        if (said instanceof Map<?, ?> || (said == null && !tag.isEmpty())) {
            var byTag = map(into.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>()));
            // Words without a language beside words with one: as in most finding aids, they are in the language of the
            // rest.
            var name = tag.isEmpty() ? byTag.keySet().iterator().next() : tag;
            byTag.merge(name, text, (one, other) -> one + "\n" + other);
        } else {
            into.merge(key, text, (one, other) -> one + "\n" + other);
        }
    }

    private void add(String key, Object value) {
        list(values.computeIfAbsent(key, absent -> new ArrayList<Object>())).add(value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** A BCP 47 tag for a code of ISO 639-1 or 639-2; {@code ""} for none. */
    private static String tag(String code) {
        var lower = code.toLowerCase(Locale.ROOT).strip();
        return TAGS.getOrDefault(lower, lower.matches("[a-z]{2,3}") ? lower : "");
    }

    private static Map<String, String> tags() {
        var tags = new HashMap<String, String>();
        for (var language : Locale.getISOLanguages()) {
            tags.put(Locale.of(language).getISO3Language(), language);
        }
        // The bibliographic codes that differ (ISO 639-2).
        tags.putAll(Map.of("ger", "de", "fre", "fr", "chi", "zh", "dut", "nl", "gre", "el", "cze", "cs", "rum", "ro"));
        return tags;
    }
}
