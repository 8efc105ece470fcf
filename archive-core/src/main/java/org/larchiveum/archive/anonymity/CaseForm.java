package org.larchiveum.archive.anonymity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.identifier.PublicId;

/**
 * What is told of a case or an event: of each trait a path from the widest value to the narrowest, which may be cut short anywhere. A value is a word
 * without spaces or bars; several at one depth are joined by {@code +}.
 *
 * @param kind case or event
 * @param opened the day it was first opened
 * @param invented whether it is invented, which is said always
 */
public record CaseForm(Kind kind, PublicId id, LocalDate opened, boolean invented, Map<Trait, List<String>> told) {
    /** Several values at one depth of a path. */
    public static final String AND = "+";

    private static final int HEAD = 4;

    public CaseForm {
        var copy = new EnumMap<Trait, List<String>>(Trait.class);
        told.forEach((trait, path) -> {
            if (!path.isEmpty()) {
                copy.put(trait, List.copyOf(path));
            }
        });
        told = copy;
    }

    /** From the widest to the narrowest; empty when nothing is told. */
    public List<String> path(Trait trait) {
        return told.getOrDefault(trait, List.of());
    }

    /** The narrowest that is told, several values as several; empty when nothing is. */
    public List<String> narrowest(Trait trait) {
        var path = path(trait);
        return path.isEmpty() ? List.of() : Arrays.asList(path.getLast().split("\\" + AND, -1));
    }

    /** Whether nothing is told but that it is a case. */
    public boolean bare() {
        return told.isEmpty();
    }

    /** As one line, for {@link #parse}. */
    public String line() {
        var parts = new ArrayList<String>();
        parts.add(kind.word());
        parts.add(id.toString());
        parts.add(opened.toString());
        parts.add(invented ? "invented" : "");
        for (var trait : Trait.values()) {
            parts.add(String.join(" ", path(trait)));
        }
        return String.join("|", parts);
    }

    /** Reads {@link #line}; empty for anything else, such as the line of another version. */
    public static Optional<CaseForm> parse(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length != Trait.values().length + HEAD) {
            return Optional.empty();
        }
        var kind = Kind.of(parts[0]);
        var id = PublicId.parse(parts[1]);
        if (kind.isEmpty() || id.isEmpty()) {
            return Optional.empty();
        }
        var told = new EnumMap<Trait, List<String>>(Trait.class);
        for (var trait : Trait.values()) {
            var path = parts[trait.ordinal() + HEAD];
            told.put(trait, path.isEmpty() ? List.of() : List.of(path.split(" ", -1)));
        }
        try {
            return Optional.of(
                    new CaseForm(kind.get(), id.get(), LocalDate.parse(parts[2]), parts[3].equals("invented"), told));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
