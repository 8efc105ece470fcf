package org.larchiveum.archive.anonymity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps each path once: a hundred thousand cases have a few thousand different ones between them. */
final class SharedPaths {
    private final Map<List<String>, List<String>> paths = new HashMap<>();

    /** The same form, made of paths that others with the same ones are made of too. */
    CaseForm of(CaseForm form) {
        var told = new EnumMap<Trait, List<String>>(Trait.class);
        form.told().forEach((trait, path) -> told.put(trait, paths.computeIfAbsent(path, same -> same)));
        return new CaseForm(form.kind(), form.id(), form.opened(), form.invented(), told);
    }

    void forget() {
        paths.clear();
    }
}
