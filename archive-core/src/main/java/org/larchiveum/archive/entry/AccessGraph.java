package org.larchiveum.archive.entry;

import static org.larchiveum.archive.entry.Statements.slug;
import static org.larchiveum.archive.entry.Statements.text;
import static org.larchiveum.archive.entry.Statements.words;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.disclosure.Access;
import org.larchiveum.archive.disclosure.AccessLevel;
import org.larchiveum.archive.disclosure.Consent;
import org.larchiveum.archive.disclosure.Disclosure;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Voc;

/** The access conditions of an entry as linked data, both ways. What cannot be read is sealed: doubt never opens anything. */
final class AccessGraph {
    private AccessGraph() {}

    static void write(Access access, Resource subject) {
        var disclosure = access.disclosure();
        subject.addProperty(Lar.accessLevel, Voc.accessLevel(disclosure.level().word()));
        day(subject, Lar.closedUntil, disclosure.closedUntil());
        words(subject, Lar.closureReason, disclosure.reason());
        text(subject, Lar.publicId, access.publicId().toString());
        day(subject, DCTerms.available, access.opened());
        access.consent().ifPresent(consent -> {
            consent.scopes().forEach(scope -> subject.addProperty(Lar.consentScope, Voc.consentScope(scope)));
            day(subject, Lar.consentRecorded, consent.recorded());
            text(subject, Lar.consentRecord, consent.record());
            text(subject, org.larchiveum.ontology.Access.withdrawableBy, consent.withdrawableBy());
            day(subject, org.larchiveum.ontology.Access.consentWithdrawn, consent.withdrawn());
        });
        access.holds().forEach(hold -> text(subject, org.larchiveum.ontology.Access.hold, hold));
    }

    static Access read(Resource subject) {
        var level = slug(subject, Lar.accessLevel).flatMap(AccessLevel::of);
        var publicId = PublicId.parse(text(subject, Lar.publicId));
        var disclosure = new Disclosure(
                publicId.isEmpty() ? AccessLevel.SEALED : level.orElse(AccessLevel.SEALED),
                day(subject, Lar.closedUntil),
                words(subject, Lar.closureReason));
        var holds = new TreeSet<String>();
        subject.listProperties(org.larchiveum.ontology.Access.hold).forEachRemaining(s -> holds.add(s.getString()));
        return new Access(
                disclosure,
                consent(subject),
                publicId.orElseGet(PublicId::random),
                day(subject, DCTerms.available),
                holds);
    }

    private static Optional<Consent> consent(Resource subject) {
        var scopes = new TreeSet<String>();
        subject.listProperties(Lar.consentScope).forEachRemaining(s -> scopes.add(Voc.slugOf(s.getResource())));
        var recorded = day(subject, Lar.consentRecorded);
        var record = text(subject, Lar.consentRecord);
        return scopes.isEmpty() && recorded.isEmpty() && record.isEmpty()
                ? Optional.empty()
                : Optional.of(new Consent(
                        scopes,
                        recorded,
                        record,
                        text(subject, org.larchiveum.ontology.Access.withdrawableBy),
                        day(subject, org.larchiveum.ontology.Access.consentWithdrawn)));
    }

    private static void day(Resource subject, Property property, Optional<LocalDate> day) {
        day.ifPresent(d -> subject.addProperty(property, d.toString(), XSDDatatype.XSDdate));
    }

    private static Optional<LocalDate> day(Resource subject, Property property) {
        return DateSpan.parse(text(subject, property)).flatMap(DateSpan::earliest);
    }
}
