package org.larchiveum.ingest.table.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.ingest.spelling.Nearest;

/** A group of keys of a mapping, and where it stands; what is not as it should be becomes a finding that names the key. */
final class Section {
    private final Map<String, Object> values;
    private final String where;
    private final List<Finding> findings;

    Section(Map<?, ?> values, String where, List<Finding> findings) {
        this.values = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value != null) {
                this.values.put(String.valueOf(key), value);
            }
        });
        this.where = where;
        this.findings = findings;
    }

    String where() {
        return where;
    }

    String where(String key) {
        return where + ": " + key;
    }

    List<Finding> findings() {
        return findings;
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** A key that nobody reads is refused: what it was meant to say would be missing from thousands of rows. */
    void expect(Set<String> known) {
        for (var key : values.keySet()) {
            if (!known.contains(key)) {
                findings.add(Finding.refusal("TAB-040", where(key), key, Nearest.one(key, known)));
            }
        }
    }

    /** The text of a key that must be there. */
    String required(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            findings.add(Finding.refusal("TAB-041", where, key));
        }
        return text.orElse("");
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(value -> plain(key, value));
    }

    private Optional<String> plain(String key, Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            findings.add(Finding.refusal("TAB-052", where(key), key));
            return Optional.empty();
        }
        return Optional.of(value.toString().strip());
    }

    boolean flag(String key) {
        var text = text(key).orElse("no");
        if (!Set.of("yes", "no", "true", "false").contains(text)) {
            findings.add(Finding.refusal("TAB-046", where(key), text, key, "yes, no"));
        }
        return text.equals("yes") || text.equals("true");
    }

    /** One text or a list of them. */
    List<String> texts(String key) {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            return plain(key, value).stream().toList();
        }
        var texts = new ArrayList<String>();
        list.forEach(item -> {
            if (item != null) {
                plain(key, item).ifPresent(texts::add);
            }
        });
        return texts;
    }

    /** The group under a key; empty when there is none. */
    Optional<Section> section(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(value -> group(key, value));
    }

    private Optional<Section> group(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            return Optional.of(new Section(map, where(key), findings));
        }
        findings.add(Finding.refusal("TAB-053", where(key), key));
        return Optional.empty();
    }

    /** The groups in the list under a key, or the one group there. */
    List<Section> sections(String key) {
        var value = values.get(key);
        var items = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        var sections = new ArrayList<Section>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Map<?, ?> map) {
                sections.add(new Section(map, items.size() == 1 ? where(key) : where(key) + " " + (i + 1), findings));
            } else {
                findings.add(Finding.refusal("TAB-053", where(key), key));
            }
        }
        return sections;
    }

    /** Whether a key has a plain text. */
    boolean isText(String key) {
        var value = values.get(key);
        return value != null && !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    }

    /** Words to words. */
    Map<String, String> words(String key) {
        var words = new LinkedHashMap<String, String>();
        section(key).ifPresent(section -> section.keys()
                .forEach(word -> section.text(word).ifPresent(meaning -> words.put(word, meaning))));
        return words;
    }
}
