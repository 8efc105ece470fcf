package org.larchiveum.archive.graph.snapshot;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;

/**
 * One version of a dataset, laid out in columns and never changed. The default graph is the union of the named ones, in which a triple counts
 * once however many graphs have it.
 *
 * @param subjects triples by subject, predicate, object
 * @param objects triples by object, predicate, subject
 * @param predicates triples by predicate, subject, object
 * @param counts how many triples, subjects and objects each predicate has
 * @param asWritten how the store that this is a copy of writes a term
 */
public record Snapshot(
        Terms terms,
        Order subjects,
        Order objects,
        Order predicates,
        Membership membership,
        Map<Integer, Counts> counts,
        UnaryOperator<Node> asWritten) {
    /** Numbers about one predicate. */
    record Counts(int triples, int subjects, int objects) {}

    /** Lays out a dataset; {@link Pages.Unsuitable} when it has what columns cannot hold. */
    public static Snapshot of(Quads quads, Pages pages) {
        return new SnapshotBuilder(quads, pages).build();
    }

    /** Triples of the union. */
    public int size() {
        return subjects.second().capacity();
    }

    /** This version as Jena's general evaluation sees it. */
    public SnapshotDataset dataset() {
        return new SnapshotDataset(this);
    }

    /** The subject of a triple by its place in the order of subjects. */
    int subjectAt(int triple) {
        int low = 1;
        int high = terms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (subjects.to(middle) > triple) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    Counts counts(int predicate) {
        return counts.getOrDefault(predicate, new Counts(0, 1, 1));
    }
}
