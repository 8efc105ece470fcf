package org.larchiveum.ingest.table;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ingest.table.mapping.Prefixed;

/** What an import changes in one entry: values that go and values that come, each as {@code property: value}. */
public record Difference(EntryId entry, String where, List<String> removed, List<String> added) {
    public Difference {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static Difference of(Known before, Known after, String where) {
        var gone = said(before);
        var come = said(after);
        var removed = new TreeSet<>(gone);
        removed.removeAll(come);
        come.removeAll(gone);
        return new Difference(after.id(), where, List.copyOf(removed), List.copyOf(come));
    }

    private static Set<String> said(Known entry) {
        var said = new TreeSet<String>();
        entry.statements().forEach(triple -> said.add(line(entry, triple)));
        said.add("access: " + entry.access().disclosure().level().word());
        return said;
    }

    private static String line(Known entry, Triple triple) {
        var part = triple.getSubject().getURI().substring(entry.id().urn().length());
        return part + (part.isEmpty() ? "" : " ")
                + Prefixed.shorten(triple.getPredicate().getURI()) + ": " + value(triple.getObject());
    }

    private static String value(Node node) {
        if (node.isURI()) {
            return Prefixed.shorten(node.getURI());
        }
        var tag = node.getLiteralLanguage();
        return node.getLiteralLexicalForm() + (tag.isEmpty() ? "" : " (" + tag + ")");
    }
}
