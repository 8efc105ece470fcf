package org.larchiveum.ingest.table.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Resource;
import org.larchiveum.ingest.spelling.Nearest;
import org.larchiveum.ontology.Ontology;
import org.larchiveum.ontology.Voc;

/** The words of schemes, each looked up once. Safe to share between threads. */
public final class Words {
    private static final int SHOWN = 3;

    private final Ontology ontology;
    private final Map<Key, Optional<Node>> concepts = new ConcurrentHashMap<>();
    private final Map<Resource, List<String>> labels = new ConcurrentHashMap<>();

    public Words(Ontology ontology) {
        this.ontology = ontology;
    }

    private record Key(Resource scheme, String word) {}

    /** The concept that a word means in a scheme, in either language. */
    public Optional<Node> concept(Resource scheme, String word) {
        return concepts.computeIfAbsent(
                new Key(scheme, word), key -> ontology.concept(scheme, word).map(Resource::asNode));
    }

    /** The labels that were probably meant; all of them when there are few and none is near. */
    public String nearest(Resource scheme, String word) {
        var known = labels.computeIfAbsent(scheme, this::labels);
        var near = Nearest.some(word, known, SHOWN);
        return String.join(", ", near.isEmpty() ? known.subList(0, Math.min(known.size(), 2 * SHOWN)) : near);
    }

    private List<String> labels(Resource scheme) {
        var all = new ArrayList<String>();
        for (var concept : ontology.concepts(scheme)) {
            ontology.label(concept.asNode(), "ko").ifPresent(all::add);
            ontology.label(concept.asNode(), "en").ifPresent(all::add);
            all.add(Voc.slugOf(concept));
        }
        return List.copyOf(all);
    }
}
