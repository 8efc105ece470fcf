package org.larchiveum.archive.graph.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/** A property path that is walked in numbers (SPARQL 1.1, 9.3). */
sealed interface Trail {
    /** One step along a predicate; 0 for one that no triple has. */
    record Link(int predicate) implements Trail {}

    /** The other way round. */
    record Inverse(Trail trail) implements Trail {}

    /** One after the other. */
    record Then(Trail first, Trail second) implements Trail {}

    /** One or the other. */
    record Either(Trail one, Trail other) implements Trail {}

    /** Where one is, or where a step leads. */
    record Maybe(Trail trail) implements Trail {}

    /** As far as it goes, with the start or from the first step on. */
    record Closure(Trail trail, boolean withStart) implements Trail {}

    /** One step along any predicate but these, forwards, or, where {@code back} is not empty, the other way round along any but those. */
    record Except(Set<Integer> ahead, Set<Integer> back) implements Trail {}

    /** Empty for a path that SPARQL 1.1 does not have. */
    static Optional<Trail> of(Path path, Lexicon lexicon) {
        return switch (path) {
            case P_Link link -> Optional.of(new Link(lexicon.inData(lexicon.id(link.getNode()))));
            case P_ReverseLink link -> Optional.of(new Inverse(new Link(lexicon.inData(lexicon.id(link.getNode())))));
            case P_Inverse inverse -> of(inverse.getSubPath(), lexicon).map(Inverse::new);
            case P_Seq seq ->
                of(seq.getLeft(), lexicon)
                        .flatMap(left -> of(seq.getRight(), lexicon).map(right -> new Then(left, right)));
            case P_Alt alt ->
                of(alt.getLeft(), lexicon)
                        .flatMap(left -> of(alt.getRight(), lexicon).map(right -> new Either(left, right)));
            case P_ZeroOrOne maybe -> of(maybe.getSubPath(), lexicon).map(Maybe::new);
            case P_ZeroOrMore1 more -> of(more.getSubPath(), lexicon).map(sub -> new Closure(sub, true));
            case P_ZeroOrMoreN more -> of(more.getSubPath(), lexicon).map(sub -> new Closure(sub, true));
            case P_OneOrMore1 more -> of(more.getSubPath(), lexicon).map(sub -> new Closure(sub, false));
            case P_OneOrMoreN more -> of(more.getSubPath(), lexicon).map(sub -> new Closure(sub, false));
            case P_NegPropSet set ->
                Optional.of(new Except(numbers(set.getFwdNodes(), lexicon), numbers(set.getBwdNodes(), lexicon)));
            default -> Optional.empty();
        };
    }

    private static Set<Integer> numbers(List<Node> nodes, Lexicon lexicon) {
        return nodes.stream().map(node -> lexicon.inData(lexicon.id(node))).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is a trail for a path. */
    static boolean knows(Path path) {
        return switch (path) {
            case P_Link p -> true;
            case P_ReverseLink p -> true;
            case P_NegPropSet p -> true;
            case P_Inverse p -> knows(p.getSubPath());
            case P_ZeroOrOne p -> knows(p.getSubPath());
            case P_ZeroOrMore1 p -> knows(p.getSubPath());
            case P_ZeroOrMoreN p -> knows(p.getSubPath());
            case P_OneOrMore1 p -> knows(p.getSubPath());
            case P_OneOrMoreN p -> knows(p.getSubPath());
            case P_Path2 p -> (p instanceof P_Seq || p instanceof P_Alt) && knows(p.getLeft()) && knows(p.getRight());
            default -> false;
        };
    }
}
