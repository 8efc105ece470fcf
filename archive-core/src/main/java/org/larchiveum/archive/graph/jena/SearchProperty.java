package org.larchiveum.archive.graph.jena;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropFuncArgType;
import org.apache.jena.sparql.pfunction.PropertyFunctionEval;
import org.larchiveum.archive.graph.TextSearch;

/**
 * Full-text search as a property: {@code ?entry fn:search "words"}, {@code (?entry ?rank) fn:search ("words"@ko 50)}. The rank
 * is 1 for the best. Anything but words, and after them a number from 1 on, finds nothing.
 */
final class SearchProperty extends PropertyFunctionEval {
    /** Entries that a search gives when no number is said. */
    private static final int USUAL = 100;

    private final Searches searches;

    SearchProperty(Searches searches) {
        super(PropFuncArgType.PF_ARG_EITHER, PropFuncArgType.PF_ARG_EITHER);
        this.searches = searches;
    }

    @Override
    public QueryIterator execEvaluated(
            Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
        List<Node> wanted = nodes(object);
        List<Node> given = nodes(subject);
        Optional<Searches.Wanted> search = wanted(wanted);
        if (search.isEmpty() || given.isEmpty() || given.size() > 2) {
            return QueryIterNullIterator.create(context);
        }
        List<Binding> rows = new ArrayList<>();
        for (Map.Entry<Node, Integer> found :
                searches.found(search.get(), context.getActiveGraph()).entrySet()) {
            row(binding, given, found).ifPresent(rows::add);
        }
        return QueryIterPlainWrapper.create(rows.iterator(), context);
    }

    private static List<Node> nodes(PropFuncArg argument) {
        return argument.isList() ? argument.getArgList() : List.of(argument.getArg());
    }

    /** What a list of words and number asks for; empty when it is no such list. */
    static Optional<Searches.Wanted> wanted(List<Node> object) {
        if (object.isEmpty() || object.size() > 2 || !object.getFirst().isLiteral()) {
            return Optional.empty();
        }
        Node words = object.getFirst();
        int limit = USUAL;
        if (object.size() == 2) {
            if (!(object.get(1).isLiteral() && object.get(1).getLiteralValue() instanceof Number number)
                    || number.longValue() < 1) {
                return Optional.empty();
            }
            limit = (int) Math.min(number.longValue(), TextSearch.MOST);
        }
        String tag = words.getLiteralLanguage();
        return Optional.of(new Searches.Wanted(
                words.getLiteralLexicalForm(), tag.isEmpty() ? Optional.empty() : Optional.of(tag), limit));
    }

    /** The row with what was found put in, unless it is bound to something else already. */
    static Optional<Binding> row(Binding binding, List<Node> given, Map.Entry<Node, Integer> found) {
        List<Node> values =
                List.of(found.getKey(), NodeValue.makeInteger(found.getValue()).asNode());
        BindingBuilder row = Binding.builder(binding);
        for (int i = 0; i < given.size(); i++) {
            Node place = given.get(i);
            if (place.isVariable()) {
                row.add(Var.alloc(place), values.get(i));
            } else if (!place.equals(values.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(row.build());
    }
}
