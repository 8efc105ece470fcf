package org.larchiveum.archive.anonymity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

/**
 * Takes from cases what would tell fewer than {@code k} of them from all others (k-anonymity over everything that is told, L. Sweeney 2002).
 * Whatever is asked of the result, the number of cases it is true of is nothing or at least {@code k}, and so is the number of those it
 * is not true of: an untold value is a value like any other. No case is left out; of a handful of fewer than {@code k}
 * nothing is told.
 */
final class SmallGroups {
    private final int k;

    /** @param k from 1, which takes nothing away */
    SmallGroups(int k) {
        this.k = k;
    }

    /** The same cases in the same order, each with as much as may be told; the answer depends on nothing but the cases. */
    List<CaseForm> protect(Collection<CaseForm> cases) {
        var members = cases.stream().map(Member::new).toList();
        var apart = new TreeMap<String, List<Member>>();
        members.forEach(member -> apart.computeIfAbsent(
                        member.form.kind().word() + member.form.invented(), i -> new ArrayList<>())
                .add(member));
        apart.values().stream().filter(group -> group.size() >= k).forEach(group -> sort(group, Trait.TYPE, 0));
        return members.stream().map(Member::told).toList();
    }

    /** A case on its way through the groups. */
    private static final class Member {
        private final CaseForm form;
        private final int[] depths = new int[Trait.values().length];

        private Member(CaseForm form) {
            this.form = form;
        }

        private CaseForm told() {
            var told = new EnumMap<Trait, List<String>>(Trait.class);
            for (var trait : Trait.values()) {
                told.put(trait, form.path(trait).subList(0, depths[trait.ordinal()]));
            }
            return new CaseForm(form.kind(), form.id(), form.opened(), form.invented(), told);
        }
    }

    /**
     * Sorts cases into ever smaller groups that all have at least {@code k} members, trait by trait and depth by depth.
     *
     * @param group at least {@code k} cases of which the same has been told so far
     */
    private void sort(List<Member> group, Trait trait, int depth) {
        var byValue = new TreeMap<String, List<Member>>();
        var rest = new ArrayList<Member>();
        for (var member : group) {
            var path = member.form.path(trait);
            if (path.size() > depth) {
                byValue.computeIfAbsent(path.get(depth), v -> new ArrayList<>()).add(member);
            } else {
                rest.add(member);
            }
        }
        var large = new ArrayList<List<Member>>();
        byValue.values().forEach(same -> {
            if (same.size() >= k) {
                large.add(same);
            } else {
                rest.addAll(same);
            }
        });
        // Too few who share that nothing is told of them would be found by what is told of all others.
        large.sort(Comparator.comparingInt(List::size));
        while (!rest.isEmpty() && rest.size() < k && !large.isEmpty()) {
            rest.addAll(large.removeFirst());
        }
        if (!rest.isEmpty() && trait.ordinal() + 1 < Trait.values().length) {
            sort(rest, Trait.values()[trait.ordinal() + 1], 0);
        }
        large.forEach(same -> {
            same.forEach(member -> member.depths[trait.ordinal()] = depth + 1);
            sort(same, trait, depth + 1);
        });
    }
}
