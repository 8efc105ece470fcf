package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.larchiveum.archive.fault.ArchiveException.Unavailable;
import org.larchiveum.archive.graph.Answer;
import org.larchiveum.archive.graph.Question;

/** One stranger's question that a store elsewhere answers: judged and rewritten here, and its answer counted as it comes. */
final class RemoteInterrogation {
    static final String ROWS = "application/sparql-results+json";
    static final String TRIPLES = "application/n-triples";

    /** JSON and N-Triples say in so many bytes what is kept in one. */
    private static final int BYTES_ON_THE_WAY = 8;

    private final Server server;
    private final Names names;
    private final Question question;
    private final Budget budget;

    RemoteInterrogation(Server server, Names names, Question question, Budget budget) {
        this.server = server;
        this.names = names;
        this.question = question;
        this.budget = budget;
    }

    Answer answer(Query query) {
        try (HeapWatch.Watched watched = budget.watched()) {
            budget.time();
            return sent(rewritten(query));
        } catch (Budget.Ended e) {
            return e.answer();
        } catch (StackOverflowError e) {
            return new Answer.LimitReached("nesting", "stack");
        } catch (OutOfMemoryError e) {
            return HeapWatch.LIMIT;
        } catch (Unavailable | JenaException | RuntimeIOException | UncheckedIOException | IOException e) {
            // Whoever reads what comes may have wrapped what ended it.
            return budget.ended().orElseThrow(() -> unavailable(e));
        }
    }

    private Unavailable unavailable(Exception failure) {
        return failure instanceof Unavailable told
                ? told
                : new Unavailable(server.name() + " gave no answer that can be read", failure);
    }

    private Query rewritten(Query query) {
        Set<Node> predicates = new HashSet<>();
        Set<Node> graphs = new HashSet<>();
        Query searched = new Rewriting(
                        node -> noted(node, predicates),
                        node -> noted(node, graphs),
                        new SentSearches(searches(), entries -> said(entries, query), budget)::in)
                .of(query);
        Set<Node> here = names.predicates(predicates, this::select);
        Set<Node> there = names.graphs(graphs, this::select);
        Query known = new Rewriting(
                        node -> here.contains(node) ? node : Names.NONE,
                        node -> there.contains(node) ? node : Names.NONE,
                        List::of)
                .of(searched);
        long most = budget.limits().rows() + 1;
        if (known.isSelectType() && (!known.hasLimit() || known.getLimit() > most)) {
            known.setLimit(most);
        }
        return known;
    }

    private static Node noted(Node node, Set<Node> seen) {
        seen.add(node);
        return node;
    }

    private Searches searches() {
        return new Searches(question.words().orElse((words, language, limit) -> List.of()), budget);
    }

    /** Which of the entries found the chosen dataset says anything about, in whichever of its graphs. */
    private Collection<Node> said(List<Node> entries, Query query) {
        if (entries.isEmpty()) {
            return List.of();
        }
        StringBuilder asked = new StringBuilder("SELECT DISTINCT ?n ");
        Set<Node> graphs = names.graphs(
                java.util.stream.Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                        .map(org.apache.jena.graph.NodeFactory::createURI)
                        .toList(),
                this::select);
        query.getGraphURIs().forEach(name -> asked.append("FROM ").append(known(name, graphs)));
        query.getNamedGraphURIs().forEach(name -> asked.append("FROM NAMED ").append(known(name, graphs)));
        asked.append("{ VALUES ?n { ")
                .append(Names.list(entries))
                .append(" } FILTER EXISTS { { ?n ?p ?o } UNION { GRAPH ?g { ?n ?p ?o } } } }");
        return select(asked.toString(), "n");
    }

    private static String known(String name, Set<Node> graphs) {
        Node node = org.apache.jena.graph.NodeFactory.createURI(name);
        return ChangeText.iri(graphs.contains(node) ? name : Names.NONE.getURI()) + " ";
    }

    private List<Node> select(String query, String column) {
        try (Reply reply = server.ask(query, ROWS, watch())) {
            List<Node> found = new ArrayList<>();
            rows(reply).forEachRemaining(row -> found.add(row.get(column)));
            return found;
        }
    }

    private LongConsumer watch() {
        long most = budget.limits().bytes() > Long.MAX_VALUE / BYTES_ON_THE_WAY
                ? Long.MAX_VALUE
                : budget.limits().bytes() * BYTES_ON_THE_WAY;
        return count -> {
            budget.time();
            if (count > most) {
                budget.bytes(count);
            }
        };
    }

    private Answer sent(Query query) throws IOException {
        String text = query.toString(Syntax.syntaxSPARQL_11);
        return switch (query.queryType()) {
            case SELECT -> {
                try (Reply reply = server.ask(text, ROWS, watch())) {
                    yield Rows.of(rows(reply), budget);
                }
            }
            case ASK -> {
                try (Reply reply = server.ask(text, ROWS, watch())) {
                    yield new Truth(truth(reply));
                }
            }
            case CONSTRUCT, DESCRIBE -> {
                try (Reply reply = server.ask(text, TRIPLES, watch())) {
                    yield Triples.of(IteratorParsers.createIteratorNTriples(reply), query, budget);
                }
            }
            case CONSTRUCT_JSON, UNKNOWN -> new Answer.NotAllowed("a form that SPARQL 1.1 does not have");
        };
    }

    static RowSet rows(Reply reply) {
        return RowSetReader.createReader(ResultSetLang.RS_JSON).read(reply, ARQ.getContext());
    }

    static boolean truth(Reply reply) {
        QueryExecResult result =
                RowSetReader.createReader(ResultSetLang.RS_JSON).readAny(reply, ARQ.getContext());
        if (!result.isBoolean()) {
            throw new JenaException("Rows instead of a truth");
        }
        return result.booleanResult();
    }
}
