package org.larchiveum.archive.release;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore.Moment;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.ontology.Lar;

/**
 * What a release tells: the public dataset at one moment, or those of its entries that an earlier issue had. Of fewer of them than the whole, cases that
 * looked alike among all may not do so any more; to be in a release is a trait too. Of these nothing is told but that they are cases.
 */
public final class Excerpt {
    private final Moment moment;
    private final List<String> names;
    /** Whether it is not all of it. */
    private final boolean part;

    private final Set<String> bare;

    private Excerpt(Moment moment, List<String> names, boolean part, int k) {
        this.moment = moment;
        this.names = names;
        this.part = part;
        this.bare = lonely(k);
    }

    /**
     * All of it. In the middle of a withdrawal others may be told for a moment as they were before; of these nothing is told either.
     *
     * @param k how many cases must look alike
     */
    public static Excerpt whole(Moment moment, int k) {
        return new Excerpt(moment, List.copyOf(moment.names()), false, k);
    }

    /**
     * Those entries that are in it still, with everything in it that is no entry. What they say of entries that are not among them is left out.
     *
     * @param k how many cases must look alike
     */
    public static Excerpt of(Moment moment, Set<PublicId> only, int k) {
        var names = moment.names().stream()
                .filter(name -> ReleaseEntry.id(name).map(only::contains).orElse(true))
                .toList();
        return new Excerpt(moment, names, true, k);
    }

    /** The names of its graphs, in order. */
    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return Collections.binarySearch(names, name) >= 0;
    }

    /** What it tells under a name. */
    public Graph graph(String name) {
        return bare.contains(name) ? bare(name, moment.graph(name)) : told(name);
    }

    private Graph told(String name) {
        var all = moment.graph(name);
        if (!part || ReleaseEntry.id(name).isEmpty()) {
            return all;
        }
        var within = GraphFactory.createDefaultGraph();
        all.find()
                .filterDrop(triple -> outside(triple.getSubject()) || outside(triple.getObject()))
                .forEach(within::add);
        return within;
    }

    /** Whether it is an entry, or a part of one, that is not in it. */
    private boolean outside(Node node) {
        if (!node.isURI()) {
            return false;
        }
        var address = node.getURI().replaceFirst("#.*", "");
        return ReleaseEntry.id(address).isPresent() && !has(address);
    }

    public void each(BiConsumer<String, Graph> reader) {
        names.forEach(name -> reader.accept(name, graph(name)));
    }

    private static boolean generalised(String name) {
        return name.contains("/id/" + Kind.CASE.word() + "/") || name.contains("/id/" + Kind.EVENT.word() + "/");
    }

    private static Graph bare(String name, Graph told) {
        var left = GraphFactory.createDefaultGraph();
        var subject = NodeFactory.createURI(name);
        for (var property : List.of(RDF.type, Lar.invented)) {
            told.find(subject, property.asNode(), Node.ANY).forEach(left::add);
        }
        return left;
    }

    /**
     * As {@code anonymity.SmallGroups}, of forms that are made already: whole groups only, and no small rest, which in the whole are those that wait for
     * others of their day.
     */
    private Set<String> lonely(int k) {
        var apart = new TreeMap<String, Map<String, List<String>>>();
        for (var name : names) {
            if (generalised(name)) {
                var told = told(name);
                apart.computeIfAbsent(said(bare(name, told)), kind -> new HashMap<>())
                        .computeIfAbsent(said(told), form -> new ArrayList<>())
                        .add(name);
            }
        }
        var lonely = new HashSet<String>();
        apart.forEach((nothing, groups) -> {
            var untold = Optional.ofNullable(groups.remove(nothing)).orElse(List.of());
            int rest = untold.size();
            var large = new ArrayList<List<String>>();
            for (var group : groups.values()) {
                if (group.size() < k) {
                    lonely.addAll(group);
                    rest += group.size();
                } else {
                    large.add(group);
                }
            }
            large.sort(Comparator.comparingInt((List<String> group) -> group.size())
                    .thenComparing(List::getFirst));
            // Too few of which nothing is told would be found by what is told of all others.
            while (part && rest > 0 && rest < k && !large.isEmpty()) {
                lonely.addAll(large.getFirst());
                rest += large.removeFirst().size();
            }
        });
        return lonely;
    }

    private static String said(Graph told) {
        return told.find().mapWith(triple -> triple.getPredicate() + " " + triple.getObject()).toList().stream()
                .sorted()
                .reduce("", (left, right) -> left + "\n" + right);
    }

    /** Whether a triple of a graph speaks of that graph's entry or of a part of it. */
    public static boolean own(String name, Triple triple) {
        var subject = triple.getSubject();
        return !subject.isURI()
                || subject.getURI().equals(name)
                || subject.getURI().startsWith(name + "#");
    }
}
