package org.larchiveum.archive.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.ontology.Lar;

/** What a batch says of how it ended: when all of it was kept, or when it was taken back. */
public final class BatchMark {
    private BatchMark() {}

    /** The batch, of which all is kept. */
    public static Known completed(Known batch, Instant when) {
        return marked(batch, Lar.completedAt, when);
    }

    /** The batch, which was taken back; an earlier such mark gives way to this one. */
    static Known undone(Known batch, Instant when) {
        return marked(batch, Lar.undoneAt, when);
    }

    /** Whether it was neither completed nor taken back: the same command goes on with it. */
    public static boolean unfinished(Known batch) {
        return batch.text(Lar.completedAt).isEmpty() && !isUndone(batch);
    }

    static boolean isUndone(Known batch) {
        return batch.text(Lar.undoneAt).isPresent();
    }

    private static Known marked(Known batch, Property property, Instant when) {
        var said = new HashSet<>(batch.statements());
        said.removeIf(triple -> triple.getPredicate().equals(property.asNode()));
        var second = when.truncatedTo(ChronoUnit.SECONDS).toString();
        said.add(Triple.create(
                batch.subject(), property.asNode(), NodeFactory.createLiteralDT(second, XSDDatatype.XSDdateTime)));
        return new Known(batch.id(), batch.kind(), said, batch.access(), batch.files());
    }
}
