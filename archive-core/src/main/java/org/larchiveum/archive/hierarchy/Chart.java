package org.larchiveum.archive.hierarchy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.larchiveum.archive.description.Language;

/** Everything below a unit at one time as a tree, the nearest first, so that a limit cuts off what is farthest. */
final class Chart {
    private final Bodies bodies;
    private final Period moment;
    private final Set<ControlType> types;
    private final Set<String> shown = new HashSet<>();
    private int room;

    /** @param most how many institutions and posts the chart may have */
    Chart(Bodies bodies, Period moment, Set<ControlType> types, int most) {
        this.bodies = bodies;
        this.moment = moment;
        this.types = types;
        this.room = most;
    }

    Branch of(String iri, int depth) {
        var top = new Twig(bodies.named(iri, moment), Optional.empty(), Certainty.CERTAIN, 0);
        Deque<Twig> waiting = new ArrayDeque<>(List.of(top));
        shown.add(iri);
        room--;
        while (!waiting.isEmpty()) {
            var twig = waiting.remove();
            var below = below(twig);
            for (var child : below) {
                if (twig.level >= depth || room <= 0) {
                    twig.omitted++;
                    continue;
                }
                room--;
                twig.below.add(child);
                if (shown.add(child.unit.iri())) {
                    waiting.add(child);
                } else {
                    child.repeated = true;
                }
            }
        }
        return top.branch();
    }

    private List<Twig> below(Twig twig) {
        var children = new ArrayList<Twig>();
        for (var relation : bodies.below(twig.unit.iri())) {
            var control = relation.control();
            if (types.contains(control.type()) && !ofItsOwn(twig, control)) {
                relation.period()
                        .during(moment)
                        .ifPresent(certainty -> children.add(new Twig(
                                bodies.named(control.controlled(), moment),
                                Optional.of(control),
                                certainty,
                                twig.level + 1)));
            }
        }
        for (var post : bodies.postsOf(twig.unit.iri())) {
            if (!shown.contains(post.iri()) && commands(post)) {
                children.add(new Twig(
                        bodies.named(post.iri(), moment), Optional.empty(), Certainty.CERTAIN, twig.level + 1));
            }
        }
        children.sort(Comparator.comparing((Twig child) -> child.unit.label().best(Language.KO))
                .thenComparing(child -> child.unit.iri()));
        return children;
    }

    /** That the head of an institution commands it is what being its head says. */
    private boolean ofItsOwn(Twig twig, Control control) {
        return bodies.post(twig.unit.iri()).flatMap(Post::institution).equals(Optional.of(control.controlled()))
                && shown.contains(control.controlled());
    }

    /** A post is in the chart for what is below it. */
    private boolean commands(Post post) {
        return bodies.below(post.iri()).stream()
                .anyMatch(relation -> types.contains(relation.control().type())
                        && !post.institution()
                                .equals(Optional.of(relation.control().controlled()))
                        && relation.period().during(moment).isPresent());
    }

    /** A branch that still grows. */
    private static final class Twig {
        private final Named unit;
        private final Optional<Control> relation;
        private final Certainty certainty;
        private final int level;
        private final List<Twig> below = new ArrayList<>();
        private int omitted;
        private boolean repeated;

        Twig(Named unit, Optional<Control> relation, Certainty certainty, int level) {
            this.unit = unit;
            this.relation = relation;
            this.certainty = certainty;
            this.level = level;
        }

        Branch branch() {
            return new Branch(
                    unit, relation, certainty, below.stream().map(Twig::branch).toList(), omitted, repeated);
        }
    }
}
