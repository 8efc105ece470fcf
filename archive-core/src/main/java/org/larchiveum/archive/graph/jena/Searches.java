package org.larchiveum.archive.graph.jena;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.TextSearch;

/** The searches of one question: each is made once, however many rows ask for it, and only so many different ones. */
final class Searches {
    /** Different searches in one question. */
    private static final int DIFFERENT = 20;

    private final TextSearch index;
    private final Budget budget;
    private final Map<Wanted, List<String>> made = new HashMap<>();

    Searches(TextSearch index, Budget budget) {
        this.index = index;
        this.budget = budget;
    }

    /** Words, the tag of their language, and how many entries at most. */
    record Wanted(String words, Optional<String> language, int limit) {}

    /** Which of some entries a dataset says anything about. */
    @FunctionalInterface
    interface Knowing {
        Collection<Node> among(List<Node> entries);
    }

    /** The entries found that the graph asked knows, with their places from 1 on: what SPARQL cannot see is not found either. */
    Map<Node, Integer> found(Wanted wanted, Graph graph) {
        return found(wanted, entries -> entries.stream()
                .filter(entry -> {
                    budget.step();
                    return graph.contains(entry, Node.ANY, Node.ANY);
                })
                .toList());
    }

    /** The same of whatever knows. */
    Map<Node, Integer> found(Wanted wanted, Knowing knowing) {
        List<Node> entries = of(wanted).stream().map(NodeFactory::createURI).toList();
        Set<Node> known = Set.copyOf(knowing.among(entries));
        Map<Node, Integer> ranked = new LinkedHashMap<>();
        entries.stream().filter(known::contains).forEach(entry -> ranked.putIfAbsent(entry, ranked.size() + 1));
        return ranked;
    }

    private List<String> of(Wanted wanted) {
        List<String> known = made.get(wanted);
        if (known != null) {
            return known;
        }
        if (made.size() >= DIFFERENT) {
            throw budget.end(new Answer.LimitReached("searches", Integer.toString(DIFFERENT)));
        }
        budget.time();
        List<String> found = index.find(wanted.words(), wanted.language(), wanted.limit());
        made.put(wanted, found);
        budget.time();
        return found;
    }
}
