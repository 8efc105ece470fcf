package org.larchiveum.archive.graph.jena;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.TextSearch;

/**
 * The searches by words of a question that a store elsewhere answers: each is made here before the question is sent, and what it found goes along
 * as VALUES. So the words must stand in the question; what another pattern binds is not known yet.
 */
final class SentSearches {
    private final Node property = NodeFactory.createURI(TextSearch.PROPERTY);
    private final Searches searches;
    private final Searches.Knowing known;
    private final Budget budget;
    private int made;

    SentSearches(Searches searches, Searches.Knowing known, Budget budget) {
        this.searches = searches;
        this.known = known;
        this.budget = budget;
    }

    /** The block without its searches, and what they found. */
    List<Element> in(ElementPathBlock block) {
        BasicPattern triples = new BasicPattern();
        block.patternElts().forEachRemaining(triple -> {
            if (triple.isTriple()) {
                triples.add(triple.asTriple());
            }
        });
        List<Triple> wanted = triples.getList().stream()
                .filter(triple -> triple.getPredicate().equals(property))
                .toList();
        if (wanted.isEmpty()) {
            return List.of(block);
        }
        List<Element> parts = new ArrayList<>();
        List<Triple> spent = new ArrayList<>(wanted);
        for (Triple search : wanted) {
            List<Node> given = nodes(search.getSubject(), triples, spent);
            List<Node> words = nodes(search.getObject(), triples, spent);
            parts.addAll(found(given, words));
        }
        ElementPathBlock rest = new ElementPathBlock();
        block.patternElts().forEachRemaining(triple -> {
            if (!isAmong(triple, spent)) {
                rest.addTriplePath(triple);
            }
        });
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static boolean isAmong(TriplePath triple, List<Triple> spent) {
        return triple.isTriple() && spent.contains(triple.asTriple());
    }

    /** A node, or the members of a list in the same block, whose triples are spent then. */
    private static List<Node> nodes(Node node, BasicPattern triples, List<Triple> spent) {
        GNode list = new GNode(triples, node);
        if (!GraphList.isListNode(list)) {
            return List.of(node);
        }
        spent.addAll(GraphList.allTriples(list));
        return GraphList.members(list);
    }

    private List<Element> found(List<Node> given, List<Node> words) {
        if (words.stream().anyMatch(Node::isVariable)) {
            throw budget.end(new Answer.NotAllowed("<" + TextSearch.PROPERTY
                    + "> with words that the question itself finds, since this archive's graph store is on another"
                    + " server: write the words into the question"));
        }
        if (given.stream().anyMatch(Var::isBlankNodeVar)) {
            throw budget.end(new Answer.NotAllowed(
                    "<" + TextSearch.PROPERTY + "> without a name for what it finds: write ?entry before it"));
        }
        Map<Node, Integer> ranked = new LinkedHashMap<>();
        if (given.size() <= 2) {
            SearchProperty.wanted(words).ifPresent(wanted -> ranked.putAll(searches.found(wanted, known)));
        }
        return values(given, ranked);
    }

    private List<Element> values(List<Node> given, Map<Node, Integer> ranked) {
        ElementData data = new ElementData();
        List<Var> columns = given.stream()
                .filter(Node::isVariable)
                .map(Var::alloc)
                .distinct()
                .toList();
        // VALUES without a column has no way to say that there is no row.
        Var none = Var.alloc("larchiveumFound" + made++);
        (columns.isEmpty() ? List.of(none) : columns).forEach(data::add);
        for (Map.Entry<Node, Integer> found : ranked.entrySet()) {
            Optional<Binding> row = SearchProperty.row(BindingFactory.root(), given, found);
            row.map(one -> columns.isEmpty() ? BindingFactory.binding(none, found.getKey()) : one)
                    .ifPresent(data::add);
        }
        return List.of(data, new ElementFilter(new E_Exists(anythingAbout(given.getFirst()))));
    }

    /** In the graph that is asked just there. */
    private Element anythingAbout(Node entry) {
        ElementPathBlock about = new ElementPathBlock();
        about.addTriple(Triple.create(entry, Var.alloc("larchiveumSays" + made), Var.alloc("larchiveumThat" + made)));
        ElementGroup group = new ElementGroup();
        group.addElement(about);
        return group;
    }
}
