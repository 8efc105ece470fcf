package org.larchiveum.portal.invented;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.change.PublicChanges;
import org.larchiveum.archive.change.PublicLog;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.graph.GraphStore;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.publication.Publication;
import org.larchiveum.portal.invented.InventedHoldings.Unit;

/** What changed in the invented room: holdings came on one day, knowledge on a later one, and one unit has been withdrawn since. */
final class InventedChanges {
    static final LocalDate HOLDINGS = LocalDate.of(2026, 5, 3);
    static final LocalDate KNOWLEDGE = LocalDate.of(2026, 6, 1);
    static final LocalDate WITHDRAWAL = LocalDate.of(2026, 6, 20);

    private InventedChanges() {}

    static PublicChanges of(Path file, List<Unit> units, GraphStore knowledge) {
        var log = PublicLog.open(file);
        var withdrawn = InventedHoldings.id(InventedRoom.WITHDRAWN);
        var came = log.draft(HOLDINGS);
        units.forEach(unit -> came.shown(publication(unit.kind(), unit.id(), unit.parent()), unit.kind()));
        came.shown(publication(Kind.RECORD, withdrawn, InventedRoom.FONDS), Kind.RECORD);
        came.keep();
        var learnt = log.draft(KNOWLEDGE);
        try (var names = knowledge.names()) {
            names.filter(name -> name.contains("/id/")).sorted().forEach(name -> {
                var parts = name.substring(name.indexOf("/id/") + 4).split("/", 2);
                var kind = Kind.of(parts[0]).orElseThrow();
                learnt.shown(publication(kind, InventedHoldings.id(parts[1]), ""), kind);
            });
        }
        learnt.keep();
        var left = log.draft(WITHDRAWAL);
        left.gone(withdrawn);
        left.keep();
        return log;
    }

    private static Publication publication(Kind kind, PublicId id, String parent) {
        var graph = ModelFactory.createDefaultModel();
        var iri = "https://archive.example/id/" + kind.word() + "/" + id;
        var subject = graph.createResource(iri).addProperty(DCTerms.identifier, id.toString());
        if (!parent.isEmpty()) {
            subject.addProperty(DCTerms.isPartOf, graph.createResource("https://archive.example/id/record/" + parent));
        }
        return new Publication(id, iri, graph, List.of());
    }
}
