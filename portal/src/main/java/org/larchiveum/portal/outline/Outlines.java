package org.larchiveum.portal.outline;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.larchiveum.archive.description.DateSpan;
import org.larchiveum.archive.description.Kind;
import org.larchiveum.archive.description.Language;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.description.Rights;
import org.larchiveum.archive.identifier.PublicId;
import org.larchiveum.archive.instantiation.Role;
import org.larchiveum.archive.reading.PublicEntry;
import org.larchiveum.archive.reading.PublicSummary;
import org.larchiveum.archive.reading.ReadingRoom;
import org.larchiveum.archive.reading.knowledge.Reference;
import org.larchiveum.archive.reading.knowledge.Thing;
import org.larchiveum.ontology.Cases;
import org.larchiveum.ontology.Lar;
import org.larchiveum.ontology.Statistics;
import org.larchiveum.portal.layout.Terms;
import org.springframework.stereotype.Component;

/** Draws the outlines of open entries. */
@Component
public class Outlines {
    private final ReadingRoom room;
    private final Titles titles;

    public Outlines(ReadingRoom room, Titles titles) {
        this.room = room;
        this.titles = titles;
    }

    /** The outline of an open entry; empty when there is none of that kind with that id, or it is not open. */
    public Optional<Outline> of(Kind kind, PublicId id) {
        return switch (kind) {
            case RECORD, ORGANISATION ->
                room.entry(id).filter(entry -> entry.kind() == kind).map(this::of);
            default -> kind.openable() ? room.knowledge().thing(kind, id).map(this::of) : Optional.empty();
        };
    }

    /** The outline of a unit of holdings, or of a body that holds some. */
    public Outline of(PublicEntry entry) {
        var description = entry.description();
        var identity = description.identity();
        boolean record = entry.kind() == Kind.RECORD;
        var self = new Outline.Self(
                entry.kind(),
                entry.id(),
                record ? identity.level().word() : entry.kind().word(),
                identity.referenceCode(),
                description.showing().invented());
        var making = new Outline.Making(
                description.context().creators(),
                identity.date().map(DateSpan::edtf),
                description.content().subjects(),
                description.content().places(),
                description.conditions().languages(),
                entry.files().stream()
                        .filter(file -> file.role() == Role.ORIGINAL)
                        .map(file -> file.format().mediaType())
                        .distinct()
                        .toList());
        var access = new Outline.Access(
                entry.holder().map(holder -> holder.label().title()).orElse(Multilingual.NONE),
                description.conditions().rights(),
                entry.mediaGroup(),
                entry.files().stream().anyMatch(file -> file.role() == Role.THUMBNAIL));
        var summary =
                record ? description.content().scope() : description.context().history();
        return new Outline(
                self,
                description.title(),
                summary,
                making,
                access,
                entry.path().stream().map(Outlines::above).toList());
    }

    private static Outline.Above above(PublicSummary unit) {
        return new Outline.Above(unit.id(), unit.label().title());
    }

    /** The outline of an entry of knowledge. */
    public Outline of(Thing thing) {
        var reference = thing.reference();
        var self = new Outline.Self(
                reference.kind(), reference.id(), reference.kind().word(), "", reference.invented());
        var making = new Outline.Making(
                names(thing, DCTerms.creator),
                thing.text(Lar.dateEdtf).or(() -> thing.text(Statistics.asOf)).or(() -> thing.text(DCTerms.date)),
                thing.terms(Cases.primaryViolationType).stream()
                        .map(Outlines::term)
                        .toList(),
                Stream.of(Lar.atPlace, Lar.within)
                        .flatMap(property -> thing.links(property).stream())
                        .map(Reference::name)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                List.of(),
                List.of());
        return new Outline(
                self,
                both(
                        titles.of(thing, Language.KO).text(),
                        titles.of(thing, Language.EN).text()),
                thing.words(DCTerms.description),
                making,
                new Outline.Access(Multilingual.NONE, Rights.UNSTATED, "", false),
                List.of());
    }

    private static List<Multilingual> names(Thing thing, Property property) {
        var words = thing.words(property);
        return words.isEmpty()
                ? thing.links(property).stream()
                        .map(Reference::name)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.of(words);
    }

    private static Multilingual term(String iri) {
        return both(Terms.label(iri, Language.KO), Terms.label(iri, Language.EN));
    }

    private static Multilingual both(String korean, String english) {
        var texts = new TreeMap<String, String>();
        texts.put(Language.KO.tag(), korean);
        texts.put(Language.EN.tag(), english);
        return new Multilingual(texts);
    }
}
