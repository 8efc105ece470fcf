package org.larchiveum.archive.anonymity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.larchiveum.archive.identifier.EntryId;

/**
 * All cases that are open, and what is told of each. Cases are protected among those that were opened with them: who compares the archive of
 * today with that of yesterday sees which cases are new, so these must not be told from each other either. Days on which few were
 * opened wait for the days after them, and until then nothing is told of their cases.
 */
public final class OpenCases {
    private final int k;
    private final SmallGroups groups;
    private final NavigableMap<LocalDate, Map<EntryId, Optional<CaseForm>>> days = new TreeMap<>();
    private final Map<EntryId, LocalDate> dayOf = new HashMap<>();
    private final Map<EntryId, CaseForm> told = new HashMap<>();
    private final SharedPaths shared = new SharedPaths();

    /** @param k how many must look alike, from 1 */
    public OpenCases(int k) {
        this.k = k;
        this.groups = new SmallGroups(k);
    }

    /**
     * What has become of a case.
     *
     * @param opened the day it was first opened; it counts from then on, also when it is closed again
     * @param form all that could be told of it; empty when it is closed
     */
    public record State(Optional<LocalDate> opened, Optional<CaseForm> form) {
        public static final State NEVER_OPEN = new State(Optional.empty(), Optional.empty());
    }

    /** What the archive knows and shows already. */
    public void load(Map<EntryId, State> states) {
        states.forEach(this::put);
        settle(cohorts());
    }

    /** Takes changes into account; returns each open case of which now something else is told, with what is told. */
    public Map<EntryId, CaseForm> change(Map<EntryId, State> changes) {
        changes.forEach((id, state) -> {
            told.remove(id);
            put(id, state);
        });
        var shown = changes.isEmpty() ? new HashMap<EntryId, CaseForm>() : settle(cohorts());
        // What changed by itself is written again even if the same is told of it.
        changes.keySet().forEach(id -> told(id).ifPresent(form -> shown.put(id, form)));
        return shown;
    }

    private Optional<CaseForm> told(EntryId id) {
        return Optional.ofNullable(told.get(id));
    }

    private void put(EntryId id, State state) {
        var day = dayOf.remove(id);
        if (day != null) {
            var same = days.getOrDefault(day, Map.of());
            same.remove(id);
            if (same.isEmpty()) {
                days.remove(day);
            }
        }
        state.opened().ifPresent(opened -> {
            days.computeIfAbsent(opened, d -> new HashMap<>())
                    .put(id, state.form().map(shared::of));
            dayOf.put(id, opened);
        });
    }

    /** The cases that are protected together: whole days, until at least {@code k} cases were opened on them. */
    private List<Map<EntryId, CaseForm>> cohorts() {
        var cohorts = new ArrayList<Map<EntryId, CaseForm>>();
        var cohort = new HashMap<EntryId, CaseForm>();
        int ever = 0;
        for (var day : days.values()) {
            day.forEach((id, form) -> form.ifPresent(open -> cohort.put(id, open)));
            ever += day.size();
            if (ever >= k) {
                cohorts.add(new HashMap<>(cohort));
                cohort.clear();
                ever = 0;
            }
        }
        cohorts.add(cohort);
        return cohorts;
    }

    private HashMap<EntryId, CaseForm> settle(List<Map<EntryId, CaseForm>> cohorts) {
        var changed = new HashMap<EntryId, CaseForm>();
        for (var cohort : cohorts) {
            var ids = List.copyOf(cohort.keySet());
            var forms = groups.protect(ids.stream().map(cohort::get).toList());
            for (int i = 0; i < ids.size(); i++) {
                if (!forms.get(i).equals(told.get(ids.get(i)))) {
                    var form = shared.of(forms.get(i));
                    told.put(ids.get(i), form);
                    changed.put(ids.get(i), form);
                }
            }
        }
        return changed;
    }

    /** How often each trait is told as far as it is known, cut short, or not told at all. */
    public Suppression suppression() {
        return Suppression.of(
                days.values().stream()
                        .flatMap(day -> day.entrySet().stream())
                        .filter(open -> open.getValue().isPresent())
                        .map(open -> Map.entry(
                                open.getValue().orElseThrow(),
                                told(open.getKey()).orElseThrow()))
                        .toList(),
                k);
    }

    /** Forgets everything, to be loaded again. */
    public void forget() {
        days.clear();
        dayOf.clear();
        told.clear();
        shared.forget();
    }
}
