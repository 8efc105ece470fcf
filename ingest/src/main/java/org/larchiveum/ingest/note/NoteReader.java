package org.larchiveum.ingest.note;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.fault.Finding;
import org.larchiveum.archive.search.LanguageGuess;
import org.larchiveum.ingest.spelling.Nearest;

/** Reads the values of a note by key, each as what it should be; what it is not becomes a finding that names the key. */
final class NoteReader {
    private static final int LETTERS_OFF = 2;

    private final Note note;
    private final String prefix;
    private final List<Finding> findings;

    NoteReader(Note note, List<Finding> findings) {
        this(note, "", findings);
    }

    private NoteReader(Note note, String prefix, List<Finding> findings) {
        this.note = note;
        this.prefix = prefix;
        this.findings = findings;
    }

    /** Warns of keys that nobody reads, with the key that was probably meant. */
    void expect(Set<String> keys) {
        for (var key : note.values().keySet()) {
            if (!keys.contains(key)) {
                findings.add(Finding.warning("DES-120", where(key), key, Nearest.within(LETTERS_OFF, key, keys)));
            }
        }
    }

    String text(String key) {
        return value(key).map(v -> scalar(key, v)).orElse("");
    }

    private String scalar(String key, Object value) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            findings.add(Finding.refusal("DES-121", where(key), key));
            return "";
        }
        return value.toString().strip();
    }

    boolean flag(String key) {
        var text = text(key);
        boolean yes = text.equals("true") || text.equals("yes");
        if (!text.isEmpty() && !yes && !text.equals("false") && !text.equals("no")) {
            findings.add(Finding.refusal("DES-122", where(key), key, text));
        }
        return yes;
    }

    Optional<LocalDate> day(String key) {
        var text = text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            findings.add(Finding.refusal("DES-123", where(key), key, text));
            return Optional.empty();
        }
    }

    /** A text, or a map of language tag to text. A bare text is in the language its script shows. */
    Multilingual words(String key) {
        return value(key).map(v -> words(key, v)).orElse(Multilingual.NONE);
    }

    private Multilingual words(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            var byTag = new TreeMap<String, String>();
            map.forEach((tag, text) -> {
                var name = String.valueOf(tag);
                if (!name.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                    findings.add(Finding.refusal("DES-124", where(key), key, name));
                } else if (text != null && !text.toString().isBlank()) {
                    byTag.put(name, text.toString().strip());
                }
            });
            return new Multilingual(byTag);
        }
        var text = scalar(key, value);
        return Multilingual.of(LanguageGuess.of(text).map(l -> l.tag()).orElse(""), text);
    }

    List<Multilingual> wordsList(String key) {
        return items(key).stream()
                .map(item -> words(key, item))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    List<String> texts(String key) {
        return items(key).stream()
                .map(item -> scalar(key, item))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private List<Object> items(String key) {
        var items = new ArrayList<Object>();
        value(key).ifPresent(value -> {
            if (value instanceof List<?> list) {
                list.forEach(item -> {
                    if (item != null) {
                        items.add(item);
                    }
                });
            } else {
                items.add(value);
            }
        });
        return items;
    }

    /** The part of a note under a key that holds a map; empty when the key is absent. */
    Optional<NoteReader> part(String key) {
        return value(key).flatMap(value -> {
            if (value instanceof Map<?, ?> map) {
                var values = new TreeMap<String, Object>();
                map.forEach((k, v) -> {
                    if (v != null) {
                        values.put(String.valueOf(k), v);
                    }
                });
                return Optional.of(
                        new NoteReader(new Note(note.source(), values, List.of()), prefix + key + ".", findings));
            }
            findings.add(Finding.refusal("DES-125", where(key), key));
            return Optional.empty();
        });
    }

    void refuse(String code, String key, String... arguments) {
        var all = new ArrayList<>(List.of(key));
        all.addAll(List.of(arguments));
        findings.add(Finding.refusal(code, where(key), all.toArray(String[]::new)));
    }

    private String where(String key) {
        return note.source() + ": " + prefix + key;
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(note.values().get(key));
    }
}
