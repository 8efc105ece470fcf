package org.larchiveum.archive.hierarchy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way up from a unit at one time, level by level. It ends on any data: nothing is passed twice. */
final class Ascent {
    private final Bodies bodies;
    private final Period moment;
    private final Set<ControlType> types;

    Ascent(Bodies bodies, Period moment, Set<ControlType> types) {
        this.bodies = bodies;
        this.moment = moment;
        this.types = types;
    }

    List<Step> from(String iri) {
        var steps = new ArrayList<Step>();
        var seen = new HashSet<String>();
        seen.add(iri);
        var here = new LinkedHashSet<>(Set.of(iri));
        for (int level = 1; !here.isEmpty(); level++) {
            var next = new LinkedHashSet<String>();
            for (var under : here) {
                for (var step : above(under, level, seen)) {
                    steps.add(step);
                    if (!step.circular()) {
                        next.add(step.above().iri());
                    }
                }
            }
            seen.addAll(next);
            here = next;
        }
        return steps;
    }

    private List<Step> above(String under, int level, Set<String> seen) {
        var steps = new ArrayList<Step>();
        for (var relation : bodies.above(under)) {
            var control = relation.control();
            if (types.contains(control.type())) {
                relation.period()
                        .during(moment)
                        .ifPresent(certainty -> steps.add(new Step(
                                level,
                                bodies.named(control.controller(), moment),
                                under,
                                Optional.of(control),
                                certainty,
                                seen.contains(control.controller()))));
            }
        }
        // The head of an institution commands it from within: the way up from a post leads through its institution,
        // unless that is where it came from.
        bodies.post(under)
                .flatMap(Post::institution)
                .filter(institution -> !seen.contains(institution))
                .ifPresent(institution -> steps.add(new Step(
                        level, bodies.named(institution, moment), under, Optional.empty(), Certainty.CERTAIN, false)));
        return steps;
    }
}
