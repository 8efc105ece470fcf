package org.larchiveum.archive.publication;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Resource;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.entry.Known;
import org.larchiveum.archive.identifier.EntryId;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/** Dates as decades and places as provinces. */
final class Generalised {
    /** Longer chains of places than this are taken for a loop in hand-made descriptions. */
    private static final int DEEPEST = 16;

    private Generalised() {}

    /** {@code 199} for a date in the nineties; nothing when it may lie in two decades: a wider span is as telling as a narrower one. */
    static Optional<String> decade(Known known) {
        var span = known.text(Lar.dateEdtf).flatMap(DateSpan::parse);
        var first = span.flatMap(DateSpan::earliest).map(LocalDate::getYear);
        var last = span.flatMap(DateSpan::latest).map(LocalDate::getYear);
        return first.filter(
                        year -> last.filter(other -> year / 10 == other / 10).isPresent())
                .map(year -> Integer.toString(year / 10));
    }

    /** Says of a thing that it was in a decade. */
    static void say(String decade, Resource subject) {
        subject.addProperty(Lar.dateEdtf, decade + "X");
        subject.addProperty(Lar.earliest, decade + "0-01-01", XSDDatatype.XSDdate);
        subject.addProperty(Lar.latest, decade + "9-12-31", XSDDatatype.XSDdate);
    }

    /** The open province that a thing's place lies in, or is; of several the same one always. */
    static Optional<EntryId> province(Known known, Openness openness) {
        return known.links(Lar.atPlace)
                .sorted()
                .map(place -> around(place, openness))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<EntryId> around(EntryId place, Openness openness) {
        var province = Voc.placeType("province").asNode();
        var at = Optional.of(place);
        for (int i = 0; i < DEEPEST && at.isPresent(); i++) {
            var known =
                    at.flatMap(openness::entry).filter(Known.class::isInstance).map(Known.class::cast);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            if (known.get().values(Lar.placeType).anyMatch(province::equals)) {
                return at.filter(id -> openness.address(id).isPresent());
            }
            at = known.get().links(Lar.within).sorted().findFirst();
        }
        return Optional.empty();
    }
}
