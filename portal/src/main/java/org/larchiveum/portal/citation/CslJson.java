package org.larchiveum.portal.citation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.larchiveum.archive.description.Language;
import tools.jackson.databind.json.JsonMapper;

/** Citations as CSL-JSON (Citation Style Language 1.0.2, csl-data.json). */
final class CslJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CslJson() {}

    static String write(Citable citable, Language language) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", citable.address());
        item.put("type", citable.sort().csl());
        item.put("title", citable.title().best(language));
        item.put("language", language.tag());
        var origin = citable.origin();
        var creators = origin.creators().stream()
                .filter(name -> !name.isEmpty())
                // Whether a creator is a person is not known, so that no name is taken apart.
                .map(name -> Map.of("literal", name.best(language)))
                .toList();
        if (!creators.isEmpty()) {
            item.put("author", creators);
        }
        origin.date().map(CitedDate::of).ifPresent(date -> item.put("issued", date(date)));
        if (!origin.holder().isEmpty()) {
            item.put("archive", origin.holder().best(language));
        }
        if (!origin.code().isEmpty()) {
            item.put("archive_location", origin.code());
        }
        item.put("publisher", origin.publisher().best(language));
        citable.version().ifPresent(version -> item.put("version", version));
        item.put("URL", citable.address());
        item.put("accessed", Map.of("date-parts", List.of(parts(citable.read()))));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(List.of(item)) + "\n";
    }

    private static Map<String, Object> date(CitedDate date) {
        if (date.parts().isEmpty()) {
            return Map.of("literal", date.edtf());
        }
        var written = new LinkedHashMap<String, Object>();
        written.put("date-parts", date.parts());
        if (date.circa()) {
            written.put("circa", true);
        }
        return written;
    }

    private static List<Integer> parts(LocalDate day) {
        return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
