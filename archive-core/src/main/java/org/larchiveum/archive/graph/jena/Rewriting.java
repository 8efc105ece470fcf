package org.larchiveum.archive.graph.jena;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Makes of a query one that means on a store elsewhere what it means here. The graph that keeps what the dataset was last told is none that
 * {@code GRAPH ?g} can be. Predicates and graphs may be replaced by others: a name that the dataset does not have but an engine gives a meaning
 * to, a property that it works out or a graph that it makes up, must not reach it.
 */
final class Rewriting extends ElementTransformCopyBase {
    private final UnaryOperator<Node> predicates;
    private final UnaryOperator<Node> graphs;
    private final Function<ElementPathBlock, List<Element>> blocks;

    /** @param blocks takes a block of triples apart; what it leaves of the block is rewritten in turn */
    Rewriting(
            UnaryOperator<Node> predicates,
            UnaryOperator<Node> graphs,
            Function<ElementPathBlock, List<Element>> blocks) {
        super();
        this.predicates = predicates;
        this.graphs = graphs;
        this.blocks = blocks;
    }

    /** For a query of our own. */
    static Rewriting trusted() {
        return new Rewriting(UnaryOperator.identity(), UnaryOperator.identity(), List::of);
    }

    Query of(Query query) {
        Query rewritten = QueryTransformOps.transform(query, this);
        List<String> from = List.copyOf(rewritten.getGraphURIs());
        List<String> named = List.copyOf(rewritten.getNamedGraphURIs());
        rewritten.getGraphURIs().clear();
        rewritten.getNamedGraphURIs().clear();
        from.forEach(name -> rewritten.addGraphURI(graph(name)));
        named.forEach(name -> rewritten.addNamedGraphURI(graph(name)));
        return rewritten;
    }

    private String graph(String name) {
        return graphs.apply(NodeFactory.createURI(name)).getURI();
    }

    @Override
    public Element transform(ElementNamedGraph element, Node name, Element inside) {
        if (!name.isVariable()) {
            return new ElementNamedGraph(graphs.apply(name), inside);
        }
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementNamedGraph(name, inside));
        group.addElement(
                new ElementFilter(new E_NotEquals(new ExprVar(Var.alloc(name)), NodeValue.makeNode(ChangeText.MARK))));
        return group;
    }

    @Override
    public Element transform(ElementPathBlock block) {
        List<Element> parts = blocks.apply(block).stream()
                .map(part -> part instanceof ElementPathBlock rest ? named(rest) : part)
                .toList();
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        ElementGroup group = new ElementGroup();
        parts.forEach(group::addElement);
        return group;
    }

    private Element named(ElementPathBlock block) {
        ElementPathBlock copy = new ElementPathBlock();
        block.patternElts().forEachRemaining(triple -> copy.addTriplePath(named(triple)));
        return copy;
    }

    private TriplePath named(TriplePath triple) {
        if (triple.isTriple()) {
            Node predicate = triple.getPredicate();
            return new TriplePath(Triple.create(
                    triple.getSubject(),
                    predicate.isURI() ? predicates.apply(predicate) : predicate,
                    triple.getObject()));
        }
        return new TriplePath(triple.getSubject(), named(triple.getPath()), triple.getObject());
    }

    /** The paths of SPARQL 1.1 (section 9.1); others are not parsed for strangers. */
    private Path named(Path path) {
        return switch (path) {
            case P_Link link -> PathFactory.pathLink(predicates.apply(link.getNode()));
            case P_ReverseLink link -> new P_ReverseLink(predicates.apply(link.getNode()));
            case P_Inverse inverse -> PathFactory.pathInverse(named(inverse.getSubPath()));
            case P_Alt alt -> PathFactory.pathAlt(named(alt.getLeft()), named(alt.getRight()));
            case P_Seq seq -> PathFactory.pathSeq(named(seq.getLeft()), named(seq.getRight()));
            case P_ZeroOrOne some -> PathFactory.pathZeroOrOne(named(some.getSubPath()));
            case P_ZeroOrMore1 some -> PathFactory.pathZeroOrMore1(named(some.getSubPath()));
            case P_OneOrMore1 some -> PathFactory.pathOneOrMore1(named(some.getSubPath()));
            case P_NegPropSet not -> {
                P_NegPropSet named = new P_NegPropSet();
                not.getNodes().forEach(link -> named.add((org.apache.jena.sparql.path.P_Path0) named(link)));
                yield named;
            }
            default -> path;
        };
    }
}
