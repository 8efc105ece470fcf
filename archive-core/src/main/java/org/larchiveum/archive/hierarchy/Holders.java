package org.larchiveum.archive.hierarchy;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The holders of posts at one time, in an institution and in all above it in command. */
final class Holders {
    private static final Comparator<Held> NEAREST = Comparator.comparingInt(Held::level)
            .thenComparing(Held::certainty)
            .thenComparing(held -> held.post().iri())
            .thenComparing(held -> held.posting().iri());

    private final Bodies bodies;
    private final Period moment;
    private final Map<String, List<Posting>> postings = new HashMap<>();

    Holders(Bodies bodies, Collection<Posting> postings, Period moment) {
        this.bodies = bodies;
        this.moment = moment;
        postings.forEach(posting -> this.postings
                .computeIfAbsent(posting.post(), absent -> new java.util.ArrayList<>())
                .add(posting));
    }

    List<Held> above(String iri) {
        var certainty = new HashMap<String, Certainty>(Map.of(iri, Certainty.CERTAIN));
        var found = held(iri, 0, Certainty.CERTAIN);
        for (var step : new Ascent(bodies, moment, Set.of(ControlType.COMMAND)).from(iri)) {
            if (!step.circular()) {
                var here =
                        certainty.getOrDefault(step.under(), Certainty.POSSIBLE).and(step.certainty());
                // Of two ways up the surer one counts.
                var best = certainty.merge(step.above().iri(), here, (a, b) -> a == Certainty.CERTAIN ? a : b);
                found = Stream.concat(found, held(step.above().iri(), step.level(), best));
            }
        }
        var nearest = new LinkedHashMap<String, Held>();
        found.sorted(NEAREST).forEach(held -> nearest.putIfAbsent(held.posting().iri(), held));
        return List.copyOf(nearest.values());
    }

    private Stream<Held> held(String iri, int level, Certainty command) {
        var posts = bodies.post(iri).map(List::of).orElseGet(() -> bodies.postsOf(iri));
        return posts.stream().flatMap(post -> postings.getOrDefault(post.iri(), List.of()).stream()
                .flatMap(posting -> Period.of(posting.when()).during(moment).stream()
                        .map(certainty -> new Held(
                                post,
                                bodies.named(post.institution().orElse(iri), moment),
                                level,
                                posting,
                                command.and(certainty)))));
    }
}
